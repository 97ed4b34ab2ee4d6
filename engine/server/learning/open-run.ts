/** The settings of a run: its own where it exists, else those of a new one, which are written down first. */

import { existsSync, readFileSync } from 'node:fs';
import { writeFileWhole } from '../../disk/write-whole.ts';
import { checkGrowth } from '../../network/grow.ts';
import { newBoard, onBoards } from '../../run/boards.ts';
import { loadNetwork } from '../../network/network-folder.ts';
import { fillUpCheckpoint } from '../../training/checkpoint.ts';
import { continueFrom, keptSettings } from '../../run/continue-from.ts';
import type { RunFolder } from '../../run/folder.ts';
import {
  DEFAULT_RUN,
  networkShapeOf,
  type BoardShare,
  type RunSettings,
} from '../../run/settings.ts';
import { parseRunSettings } from '../../run/settings-schema.ts';
import { refuseRemains } from '../../run/unfinished.ts';

export interface NewRun {
  /** Board sizes and shares of the games, the main board first. */
  readonly sizes?: readonly Pick<BoardShare, 'size' | 'share'>[] | undefined;
  readonly seed?: number | undefined;
  /** Values that replace those that it would have. */
  readonly changes?: unknown;
}

export function runExists(folder: RunFolder): boolean {
  return existsSync(folder.settings);
}

/** Throws with the reason where the file is damaged. */
export function readRunSettings({ settings }: Pick<RunFolder, 'settings'>): RunSettings {
  if (!existsSync(settings)) throw new Error(`There is no run: ${settings} is missing.`);
  try {
    return parseRunSettings(JSON.parse(readFileSync(settings, 'utf8')));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${settings} cannot be read. Restore it from a copy. (${reason})`, {
      cause: error,
    });
  }
}

/**
 * The folder must be there and the run's lock taken. `from`: the folder of the network that a new run goes on from;
 * it begins with random weights without. Throws where a run that exists would have to be another.
 */
export function openRun(folder: RunFolder, newRun: NewRun, from?: string): RunSettings {
  if (!runExists(folder)) {
    return from === undefined ? beginRun(folder, newRun) : goOnFrom(from, folder, newRun);
  }
  if (from !== undefined) {
    throw new Error(`${folder.root} exists and goes on by itself; --from begins a new run`);
  }
  if (Object.values(newRun).some((value) => value !== undefined)) {
    throw new Error(
      `${folder.root} exists with settings of its own; --size, --seed and --settings are for new runs`,
    );
  }
  return readRunSettings(folder);
}

/** As `openRun`. Throws for values that no run could work with. */
export function beginRun(folder: RunFolder, newRun: NewRun): RunSettings {
  refuseRemains(folder);
  const settings = changed(DEFAULT_RUN, newRun);
  writeFileWhole(folder.settings, textOf(settings));
  return settings;
}

/**
 * The same for a run that begins where the network in this folder stopped: what that was taught with stays where
 * nothing is said.
 */
export function goOnFrom(network: string, folder: RunFolder, newRun: NewRun): RunSettings {
  const before = readRunSettings({ settings: keptSettings(network) });
  const settings = changed(before, newRun);
  checkGrowth(networkShapeOf(before), networkShapeOf(settings));
  continueFrom(network, folder, textOf(settings), (checkpoint) => {
    fillUpCheckpoint(checkpoint, () => loadNetwork(network).readWeights());
  });
  return settings;
}

function changed(base: RunSettings, { sizes, seed, changes }: NewRun): RunSettings {
  const settings = parseRunSettings({
    ...merged(base, changes),
    ...(seed !== undefined && { seed }),
  });
  if (!sizes) return settings;
  return onBoards(
    settings,
    sizes.map(({ size, share }) => newBoard(size, share, settings.selfPlay)),
  );
}

/** Objects in it are changed in turn, so that one value of them can be given alone; lists are replaced. */
function merged(base: object, changes: unknown): object {
  if (!isObject(changes)) return base;
  const next: Record<string, unknown> = { ...base };
  for (const [name, value] of Object.entries(changes)) {
    const before = next[name];
    next[name] = isObject(before) && isObject(value) ? { ...before, ...value } : value;
  }
  return next;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(settings: RunSettings): string {
  return `${JSON.stringify(settings, null, 2)}\n`;
}
