/**
 * A run that goes on elsewhere: a network's folder with the checkpoint that it was exported from in
 * `checkpoint/`, made into the folder of a new run; and such a folder made from a run. Its early selves come along,
 * in folders of their own. Games are left behind: the window fills anew. The history, where there is one, becomes the
 * new run's metrics.
 */

import { cpSync, existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import { basename, join } from 'node:path';
import { writeFileWhole } from '../disk/write-whole.ts';
import { findCheckpoints, networkPath, type FoundCheckpoint } from './checkpoints.ts';
import { makeFolders, type RunFolder } from './folder.ts';
import { earlyFolder, generationOfEarly, isMilestone } from './milestones.ts';
import { clearUnfinished, refuseRemains } from './unfinished.ts';

/** Below a network's folder: the run's settings beside the files of one checkpoint. */
const CHECKPOINT = 'checkpoint';
const SETTINGS = 'settings.json';
/** Beside the network's files: what was measured on the way to it, a line of JSON each. */
export const HISTORY = 'history.jsonl';

/** The file with the settings of a network's run. Throws with the reason where there is nothing to go on from. */
export function keptSettings(network: string): string {
  const path = join(network, CHECKPOINT, SETTINGS);
  if (existsSync(path)) return path;
  throw new Error(
    `${network} holds no checkpoint of a run. Take a folder with ${CHECKPOINT}/${SETTINGS} in it, ` +
      'or begin a run without --from.',
  );
}

/**
 * Fills the folder of a run that does not exist yet, whose lock is taken; `settings` is the text of its settings.
 * `complete` is handed the checkpoint in it before the run begins to exist. Throws with the reason where there is
 * nothing to go on from, and leaves no part of a run behind.
 */
export function continueFrom(
  network: string,
  folder: RunFolder,
  settings: string,
  complete: (checkpoint: string) => void = () => undefined,
): void {
  clearUnfinished(folder);
  refuseRemains(folder);
  try {
    writeFileWhole(folder.unfinished, settings);
    complete(copyRun(network, folder));
    // Last: a run exists once it has settings.
    renameSync(folder.unfinished, folder.settings);
  } catch (error) {
    clearUnfinished(folder);
    throw error;
  }
}

/** Returns the folder of the checkpoint. */
function copyRun(network: string, folder: RunFolder): string {
  const kept = join(network, CHECKPOINT);
  makeFolders(folder);
  mkdirSync(folder.checkpoint, { recursive: true });
  const state = join(folder.checkpoint, '0');
  cpSync(kept, state, { recursive: true });
  const [found] = findCheckpoints(folder);
  if (!found)
    throw new Error(`The checkpoint in ${kept} cannot be read. Copy it again from where it came.`);
  cpSync(network, networkPath(folder, found.state.generation), {
    recursive: true,
    filter: (path) =>
      ![CHECKPOINT, HISTORY].includes(basename(path)) &&
      generationOfEarly(basename(path)) === undefined,
  });
  for (const name of readdirSync(network)) {
    const generation = generationOfEarly(name);
    if (generation === undefined || generation >= found.state.generation) continue;
    cpSync(join(network, name), networkPath(folder, generation), { recursive: true });
  }
  if (existsSync(join(network, HISTORY))) cpSync(join(network, HISTORY), folder.metrics);
  return state;
}

/**
 * Copies a checkpoint of a run with its network to `target`, where nothing may be yet but an empty folder. Returns the
 * folder of the checkpoint there.
 */
export function keepElsewhere(
  folder: RunFolder,
  { path, state }: FoundCheckpoint,
  target: string,
): string {
  cpSync(networkPath(folder, state.generation), target, { recursive: true });
  for (const name of readdirSync(folder.networks)) {
    const generation = Number(name);
    if (!isMilestone(generation) || generation >= state.generation) continue;
    cpSync(join(folder.networks, name), join(target, earlyFolder(generation)), { recursive: true });
  }
  const kept = join(target, CHECKPOINT);
  cpSync(path, kept, { recursive: true });
  cpSync(folder.settings, join(kept, SETTINGS));
  return kept;
}
