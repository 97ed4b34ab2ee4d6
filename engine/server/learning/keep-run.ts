/** A run's newest network to be shipped or gone on with elsewhere, and beside it what is known of the way there. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { networkPath } from '../../run/checkpoints.ts';
import { HISTORY, keepElsewhere } from '../../run/continue-from.ts';
import { writeFileWhole } from '../../disk/write-whole.ts';
import { runFolder, type RunFolder } from '../../run/folder.ts';
import { historyOf } from '../../run/history.ts';
import { readMetrics, type LooksLine } from '../../run/metrics.ts';
import { slimCheckpoint } from '../../training/checkpoint.ts';
import { readRunSettings } from './open-run.ts';
import { lookAround } from './looks.ts';

/** Throws where the target exists or the run has no checkpoint. */
export async function keepRun(run: string, target: string): Promise<void> {
  slimCheckpoint(keepElsewhere(run, target));
  writeFileWhole(join(target, HISTORY), await historyText(runFolder(run)));
}

/**
 * The run's metrics without what was trained again after a damaged checkpoint. What generations thought that were
 * trained before this was written down is found out from their networks, where these are kept.
 */
export async function historyText(folder: RunFolder): Promise<string> {
  const lines = readMetrics(folder.metrics);
  const { generations, looks } = historyOf(lines);
  const { size } = readRunSettings(folder).selfPlay;
  const found: LooksLine[] = [...looks];
  for (const { generation } of generations) {
    const network = networkPath(folder, generation);
    if (found.some((line) => line.generation === generation) || !existsSync(network)) continue;
    found.push({ kind: 'looks', generation, size, looks: await lookAround(network, size) });
  }
  found.sort((a, b) => a.generation - b.generation);
  const strengths = lines.filter(({ kind }) => kind === 'strength' || kind === 'people');
  return [...generations, ...strengths, ...found]
    .map((line) => `${JSON.stringify(line)}\n`)
    .join('');
}
