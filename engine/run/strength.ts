/**
 * How strong a run has become: a few games of its newest network against fixed anchors, which are the random player
 * and its own kept networks of earlier measurements, all at the same visits. The games lie in the run's folder, so
 * that a kill costs the game under way.
 */

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Contestant } from '../arena/contestant.ts';
import { playMatch } from '../arena/match.ts';
import type { Pairing } from '../arena/ratings.ts';
import { networkPath } from './checkpoints.ts';
import type { RunFolder } from './folder.ts';
import { appendMetrics, readMetrics, type StrengthLine } from './metrics.ts';
import { createRunRandom } from './random.ts';
import type { RunSettings } from './settings.ts';

/** The player at 0 Elo. */
export const ANCHOR = 'random';
/** So many earlier networks are played against; the random player as long as there are fewer. */
const OPPONENTS = 2;

export interface MeasureParts {
  readonly folder: RunFolder;
  readonly settings: RunSettings;
  /** A network of the run under the name given, or the random player where there is no folder. */
  readonly open: (name: string, network: string | undefined) => Promise<Contestant>;
  /** Lets go what was opened. */
  readonly close: () => Promise<void>;
  readonly signal: AbortSignal;
  /** Games finished of those to play. */
  readonly onProgress?: (done: number, wanted: number) => void;
}

export function playerName(generation: number, visits: number): string {
  return `generation-${generation}:${visits}v`;
}

/** Undefined for the random player. */
export function generationOf(name: string): number | undefined {
  const digits = /^generation-(\d+):/.exec(name)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** Whether the generation is to be measured and has not been. */
export function isDue(folder: RunFolder, settings: RunSettings, generation: number): boolean {
  const { every } = settings.measure;
  if (every === 0 || generation === 0 || generation % every !== 0) return false;
  return !measuredOf(folder).includes(generation);
}

/** Kept networks without a measurement, oldest first. */
export function unmeasured(folder: RunFolder): number[] {
  const measured = measuredOf(folder);
  return readdirSync(folder.networks)
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((generation) => !measured.includes(generation))
    .sort((a, b) => a - b);
}

/** Plays the games and writes their line into the metrics. Undefined where it was told to stop before the end. */
export async function measureStrength(
  parts: MeasureParts,
  generation: number,
): Promise<StrengthLine | undefined> {
  const { folder, settings, signal } = parts;
  const { games, visits } = settings.measure;
  const earlier = measuredOf(folder)
    .filter((other) => other < generation && existsSync(networkPath(folder, other)))
    .sort((a, b) => b - a)
    .slice(0, OPPONENTS);
  const opponents = earlier.map((other) => playerName(other, visits));
  if (opponents.length < OPPONENTS) opponents.push(ANCHOR);
  const name = playerName(generation, visits);
  const placeOf = (player: string): string | undefined => {
    const of = generationOf(player);
    return of === undefined ? undefined : networkPath(folder, of);
  };
  const pairs: Pairing[] = [];
  try {
    const self = await parts.open(name, placeOf(name));
    for (const [index, opponent] of opponents.entries()) {
      const other = await parts.open(opponent, placeOf(opponent));
      // A generation that was trained again, after a damaged checkpoint, is another player.
      const folderName = `${generation}-${generationOf(opponent) ?? opponent}-${self.identity.slice(0, 8)}`;
      const { wins, draws, losses } = await playMatch(self, other, conditions(settings, games), {
        folder: join(folder.root, 'matches', folderName),
        random: createRunRandom(settings.seed + generation),
        signal,
        onProgress: ({ finished }) => {
          parts.onProgress?.(index * games + finished, opponents.length * games);
        },
      });
      pairs.push({ a: name, b: opponent, wins, draws, losses });
    }
  } catch (error) {
    if (signal.aborted) return undefined;
    throw error;
  } finally {
    await parts.close();
  }
  const line: StrengthLine = { kind: 'strength', generation, pairs };
  appendMetrics(folder.metrics, line);
  return line;
}

function conditions({ selfPlay, seed }: RunSettings, games: number) {
  const { size, fairKomi, maxMoves } = selfPlay;
  return {
    games,
    size,
    rules: 'chinese' as const,
    komi: fairKomi,
    maxMoves,
    seed,
    parallel: games,
  };
}

function measuredOf(folder: RunFolder): number[] {
  return readMetrics(folder.metrics).flatMap((line) =>
    line.kind === 'strength' ? [line.generation] : [],
  );
}
