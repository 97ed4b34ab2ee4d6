/** A run's metrics put in order: one entry a generation, and the strength of those that were measured. */

import { ratings, type Pairing, type Rating } from '../arena/ratings.ts';
import type { GenerationLine, LooksLine, MetricsLine } from './metrics.ts';
import { levelsOf, newestPeople, peopleName, type CurvePoint, type People } from './people.ts';
import { ANCHOR, generationOf } from './strength.ts';

export interface Strength {
  readonly generation: number;
  /** Above the anchor, with its 95 % interval. */
  readonly elo: number;
  readonly low: number;
  readonly high: number;
  readonly games: number;
}

export interface RunHistory {
  /** By generation, ascending. */
  readonly generations: readonly GenerationLine[];
  /**
   * By generation, ascending. The anchor is the network that imitates people, without search, where it was measured;
   * else random play, to which all distances are so large that they are little known.
   */
  readonly strengths: readonly Strength[];
  /** The network that imitates people, where it was measured against networks of the run. */
  readonly people: People | undefined;
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
    else if (line.kind === undefined) generations.set(line.generation, line);
  }
  const people = newestPeople(lines);
  const found = ratings(
    [...[...pairs.values()].flat(), ...(people?.pairs ?? [])],
    people ? peopleName(1) : ANCHOR,
  );
  const ordered = byGeneration(generations.values());
  const strengths = strengthsOf(found);
  return {
    generations: ordered,
    strengths,
    people: people && { name: people.people, levels: levelsOf(found, curveOf(ordered, strengths)) },
    looks: byGeneration(looks.values()),
  };
}

function strengthsOf(found: readonly Rating[]): Strength[] {
  return byGeneration(
    found.flatMap(({ name, elo, low, high, games }) => {
      const generation = generationOf(name);
      return generation === undefined ? [] : [{ generation, elo, low, high, games }];
    }),
  );
}

function curveOf(
  generations: readonly GenerationLine[],
  strengths: readonly Strength[],
): CurvePoint[] {
  const hours = new Map(generations.map((line) => [line.generation, line.coreHours]));
  return strengths.flatMap(({ generation, elo }) => {
    const at = hours.get(generation);
    return at === undefined ? [] : [{ hours: at, elo }];
  });
}

function byGeneration<T extends { readonly generation: number }>(values: Iterable<T>): T[] {
  return [...values].sort((a, b) => a.generation - b.generation);
}
