/** Checkpoints of a run: whole folders that appear under their final name only when they are complete. */

import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ZodType } from 'zod';
import { writeFileWhole } from '../disk/write-whole.ts';
import type { Complain, RunFolder } from './folder.ts';
import { isMilestone } from './milestones.ts';
import { runStateSchema, type RunState } from './state.ts';

/** Checkpoints that are kept; the older one is there should the newer one be found damaged. */
const KEPT = 2;
/** Networks that are kept beside the milestones: the latest ones, and each tenth for the history of the run, or less often in a long one. */
const LATEST_NETWORKS = 3;
const NETWORK_STRIDE = 10;
/** Of the history; some 5 MB each of the usual shape. */
const HISTORY_NETWORKS = 32;

export function freshState(random: number[]): RunState {
  return {
    version: 1,
    generation: 0,
    samplesMade: 0,
    samplesTrained: 0,
    gamesPlayed: 0,
    nextGame: 0,
    openGames: [],
    evaluations: 0,
    coreSeconds: 0,
    random,
  };
}

export function networkPath(folder: RunFolder, generation: number): string {
  return join(folder.networks, String(generation).padStart(6, '0'));
}

/** Saves weights and state as one checkpoint, then lets old checkpoints and networks go. */
export async function keepCheckpoint(
  folder: RunFolder,
  state: Readonly<Record<string, unknown>> & { readonly generation: number },
  saveWeights: (path: string) => Promise<void>,
): Promise<void> {
  const name = String(state.generation).padStart(6, '0');
  const temporary = join(folder.checkpoint, `${name}.tmp`);
  rmSync(temporary, { recursive: true, force: true });
  mkdirSync(temporary, { recursive: true });
  await saveWeights(temporary);
  writeFileWhole(join(temporary, 'state.json'), JSON.stringify(state));
  const final = join(folder.checkpoint, name);
  rmSync(final, { recursive: true, force: true });
  renameSync(temporary, final);
  // Those of later generations are damaged, or the run would not be here: they take no place of a sound one.
  const upToThis = checkpointNames(folder).filter((other) => other <= name);
  for (const old of upToThis.slice(0, -KEPT)) {
    rmSync(join(folder.checkpoint, old), { recursive: true, force: true });
  }
  thinNetworks(folder, state.generation);
}

/** The stride doubles as often as the history would be too long: what is left is always spread evenly. */
function strideAt(latest: number): number {
  let stride = NETWORK_STRIDE;
  while (latest / stride > HISTORY_NETWORKS) stride *= 2;
  return stride;
}

function thinNetworks(folder: RunFolder, latest: number): void {
  const stride = strideAt(latest);
  for (const name of readdirSync(folder.networks)) {
    // What a killed process was writing; nobody else writes here while this one holds the run's lock.
    const unfinished = name.startsWith('.');
    const generation = Number(name);
    const kept = generation % stride === 0 || isMilestone(generation);
    const old = generation <= latest - LATEST_NETWORKS && !kept;
    if (old || unfinished) rmSync(join(folder.networks, name), { recursive: true, force: true });
  }
}

/** Names of complete checkpoints, oldest first. */
function checkpointNames(folder: RunFolder): string[] {
  if (!existsSync(folder.checkpoint)) return [];
  return readdirSync(folder.checkpoint)
    .filter((name) => /^\d+$/.test(name))
    .sort();
}

export interface FoundCheckpoint<State = RunState> {
  readonly path: string;
  readonly state: State;
}

/** Complete checkpoints whose state can be read, newest first. */
export function findCheckpoints(folder: RunFolder): FoundCheckpoint[] {
  return findCheckpointsOf(folder, runStateSchema);
}

/** The same of a run with a state of another form; `complain` hears of those that are passed over. */
export function findCheckpointsOf<State>(
  folder: RunFolder,
  schema: ZodType<State>,
  complain: Complain = () => undefined,
): FoundCheckpoint<State>[] {
  const found: FoundCheckpoint<State>[] = [];
  for (const name of checkpointNames(folder).reverse()) {
    const path = join(folder.checkpoint, name);
    const statePath = join(path, 'state.json');
    try {
      const parsed = schema.parse(JSON.parse(readFileSync(statePath, 'utf8')));
      found.push({ path, state: parsed });
    } catch {
      // A checkpoint without a readable state is of no use; an older one may be.
      complain(`${statePath} is missing or damaged`);
    }
  }
  return found;
}
