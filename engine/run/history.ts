/** A run's metrics put in order: one entry a generation, and the strength of those that were measured. */

import { ratings, type Pairing } from '../arena/ratings.ts';
import type { GenerationLine, LooksLine, MetricsLine } from './metrics.ts';
import { ANCHOR, generationOf } from './strength.ts';

export interface Strength {
  readonly generation: number;
  /** Above the random player, with its 95 % interval. */
  readonly elo: number;
  readonly low: number;
  readonly high: number;
  readonly games: number;
}

export interface RunHistory {
  /** By generation, ascending. */
  readonly generations: readonly GenerationLine[];
  readonly strengths: readonly Strength[];
  readonly looks: readonly LooksLine[];
}

/** Of lines about one generation the last one counts: a run that went back to an older checkpoint wrote it again. */
export function historyOf(lines: readonly MetricsLine[]): RunHistory {
  const generations = new Map<number, GenerationLine>();
  const looks = new Map<number, LooksLine>();
  const pairs = new Map<number, readonly Pairing[]>();
  for (const line of lines) {
    if (line.kind === 'strength') pairs.set(line.generation, line.pairs);
    else if (line.kind === 'looks') looks.set(line.generation, line);
    else generations.set(line.generation, line);
  }
  return {
    generations: byGeneration(generations.values()),
    strengths: strengthsOf([...pairs.values()].flat()),
    looks: byGeneration(looks.values()),
  };
}

function strengthsOf(pairs: readonly Pairing[]): Strength[] {
  const found = ratings(pairs, ANCHOR).flatMap(({ name, elo, low, high, games }) => {
    const generation = generationOf(name);
    return generation === undefined ? [] : [{ generation, elo, low, high, games }];
  });
  return byGeneration(found);
}

function byGeneration<T extends { readonly generation: number }>(values: Iterable<T>): T[] {
  return [...values].sort((a, b) => a.generation - b.generation);
}
