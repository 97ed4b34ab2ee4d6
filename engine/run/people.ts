/**
 * The network that imitates people as a level that a run climbs to and past: what its games against networks of the
 * run say, without search and with the same search.
 */

import type { Pairing, Rating } from '../arena/ratings.ts';
import type { MetricsLine, PeopleLine } from './metrics.ts';

export interface People {
  /** Whom it imitates, as `OGS 3d`. */
  readonly name: string;
  /** Fewest visits first. */
  readonly levels: readonly PeopleLevel[];
}

export interface PeopleLevel {
  /** Of each of its moves; 1 is without search. */
  readonly visits: number;
  /** Above the one without search, with its 95 % interval. */
  readonly elo: number;
  readonly low: number;
  readonly high: number;
  readonly games: number;
  readonly passed: Passing | undefined;
}

/** Between which core-hours of the run its networks became stronger than the level, and stayed so. */
export interface Passing {
  /** Of the last measured network that was weaker; undefined where none was. */
  readonly after: number | undefined;
  /** Of the first one from which on all were at least as strong. */
  readonly by: number;
}

/** A measured network of the run. */
export interface CurvePoint {
  /** Core-hours. */
  readonly hours: number;
  readonly elo: number;
}

export function peopleName(visits: number): string {
  return `people:${visits}v`;
}

function visitsOf(name: string): number | undefined {
  const digits = /^people:(\d+)v$/.exec(name)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** All games of the imitating network that was measured last; of two matches of the same players the later counts. */
export function newestPeople(lines: readonly MetricsLine[]): PeopleLine | undefined {
  const all = lines.filter((line) => line.kind === 'people');
  const last = all.at(-1);
  if (!last) return undefined;
  const pairs = new Map<string, Pairing>();
  for (const { network, people, pairs: played } of all) {
    if (network !== last.network || people !== last.people) continue;
    for (const pair of played) pairs.set(`${pair.a} ${pair.b}`, pair);
  }
  return { ...last, pairs: [...pairs.values()] };
}

/** `curve`: by hours. */
export function levelsOf(found: readonly Rating[], curve: readonly CurvePoint[]): PeopleLevel[] {
  return found
    .flatMap(({ name, elo, low, high, games }) => {
      const visits = visitsOf(name);
      if (visits === undefined) return [];
      return [{ visits, elo, low, high, games, passed: passingOf(curve, elo) }];
    })
    .sort((a, b) => a.visits - b.visits);
}

/** `curve`: by hours. Undefined where its end is below the level. */
export function passingOf(curve: readonly CurvePoint[], level: number): Passing | undefined {
  const lastBelow = curve.findLastIndex(({ elo }) => elo < level);
  const by = curve[lastBelow + 1];
  return by && { after: curve[lastBelow]?.hours, by: by.hours };
}
