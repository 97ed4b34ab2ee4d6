/** The settings of a run: its own where it exists, else those of a new one, which are written down first. */

import { existsSync, readFileSync } from 'node:fs';
import { writeFileWhole } from '../../network/write-whole.ts';
import type { RunFolder } from '../../run/folder.ts';
import { DEFAULT_RUN, type RunSettings } from '../../run/settings.ts';
import { runSettingsSchema } from '../../run/settings-schema.ts';

export interface NewRun {
  /** Lines of the board. */
  readonly size?: number | undefined;
  readonly seed?: number | undefined;
  /** Values that replace those of the defaults. */
  readonly changes?: unknown;
}

export function runExists(folder: RunFolder): boolean {
  return existsSync(folder.settings);
}

/** Throws with the reason where the file is damaged. */
export function readRunSettings(folder: RunFolder): RunSettings {
  try {
    return runSettingsSchema.parse(JSON.parse(readFileSync(folder.settings, 'utf8')));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${folder.settings} cannot be read. Restore it from a copy. (${reason})`, {
      cause: error,
    });
  }
}

/** The folder must be there and the run's lock taken. Throws for values that no run could work with. */
export function beginRun(folder: RunFolder, { size, seed, changes }: NewRun): RunSettings {
  const lines = size ?? DEFAULT_RUN.selfPlay.size;
  const settings = runSettingsSchema.parse({
    ...DEFAULT_RUN,
    seed: seed ?? DEFAULT_RUN.seed,
    selfPlay: { ...DEFAULT_RUN.selfPlay, size: lines, maxMoves: 2 * lines * lines },
    ...(typeof changes === 'object' && changes !== null ? changes : {}),
  });
  writeFileWhole(folder.settings, `${JSON.stringify(settings, null, 2)}\n`);
  return settings;
}
