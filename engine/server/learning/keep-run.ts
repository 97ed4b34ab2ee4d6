/** A run's newest network to be shipped or gone on with elsewhere, and beside it what is known of the way there. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { networkPath } from '../../run/checkpoints.ts';
import { HISTORY, keepElsewhere } from '../../run/continue-from.ts';
import { makeFolderWhole } from '../../disk/folder-whole.ts';
import { writeFileWhole } from '../../disk/write-whole.ts';
import { loadNetwork } from '../../network/network-folder.ts';
import { runFolder, type Complain, type RunFolder } from '../../run/folder.ts';
import { historyOf } from '../../run/history.ts';
import { readMetrics, type LooksLine } from '../../run/metrics.ts';
import { runStateSchema, type RunState } from '../../run/state.ts';
import { readCheckpoint, slimCheckpoint } from '../../training/checkpoint.ts';
import { openNewest } from './newest-checkpoint.ts';
import { readRunSettings } from './open-run.ts';
import { lookAround } from './looks.ts';

/**
 * Makes the target whole or not at all, from the newest checkpoint that is sound and has a sound network. Throws where
 * the target exists or there is no such checkpoint; `complain` hears of those that are not.
 */
export async function keepRun(run: string, target: string, complain: Complain): Promise<void> {
  if (existsSync(target)) {
    throw new Error(`${target} exists. Remove it first, or name another folder.`);
  }
  const folder = runFolder(run);
  const open = (path: string, { generation }: RunState): Promise<string> => {
    readCheckpoint(path);
    const network = loadNetwork(networkPath(folder, generation));
    network.readWeights();
    network.readInt8();
    return Promise.resolve(path);
  };
  const found = await openNewest(folder, runStateSchema, open, complain);
  if (!found) throw new Error(`${run} has no checkpoint yet.`);
  const { opened: path, state } = found;
  await makeFolderWhole(target, async (aside) => {
    slimCheckpoint(keepElsewhere(folder, { path, state }, aside));
    writeFileWhole(join(aside, HISTORY), await historyText(folder, state.generation));
  });
}

/**
 * The run's metrics up to a generation, without what was trained again after a damaged checkpoint. What generations
 * thought that were trained before this was written down is found out from their networks, where these are kept.
 */
async function historyText(folder: RunFolder, newest: number): Promise<string> {
  const lines = readMetrics(folder.metrics).filter(
    (line) => line.kind === 'people' || line.generation <= newest,
  );
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
