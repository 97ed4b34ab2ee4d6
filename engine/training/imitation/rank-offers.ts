/** Which people a network can imitate on which board, from the table of ranks beside it. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Condition } from '../../network/conditioning.ts';
import { parseRank, rankGroup } from '../../rules/rank.ts';
import {
  RANK_TABLE_FILE,
  rankTableSchema,
  type RankHabits,
  type RankOffer,
  type RankTable,
} from './rank-table.ts';

/**
 * `folder`: of a network that imitates people; `learned`: the lines of the boards that it was trained on. Of others
 * the table may tell, but the network plays like nobody there. Throws where there is no table that can be read.
 */
export function readRankTable(folder: string, learned: readonly number[]): RankTable {
  const path = join(folder, RANK_TABLE_FILE);
  try {
    const table = rankTableSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
    const known = Object.entries(table.sizes).filter(([size]) => learned.includes(Number(size)));
    return { ...table, sizes: Object.fromEntries(known) };
  } catch (error) {
    throw new Error(
      `${path}, the table of ranks that the network can imitate, cannot be read. ` +
        'Copy the whole folder again from where it came, or make the table with move37 survey.',
      { cause: error },
    );
  }
}

/** Weakest first; none where there are too few games of any one rank on boards of this size. */
export function offersOn(table: RankTable, size: number): readonly RankOffer[] {
  const offers = table.sizes[size]?.offers ?? [];
  return [...offers].sort((a, b) => levelOf(a) - levelOf(b));
}

/** When people of the rank pass and resign; undefined on boards that the table does not tell of. */
export function habitsOn(table: RankTable, size: number, rank: string): RankHabits | undefined {
  return table.sizes[size]?.habits[rankGroup(parseRank(rank))];
}

/**
 * Two players of the rank, on the server and in the time that most of its games are from; of a game of an earlier
 * `year` they know no more than people knew then.
 */
export function conditionOf(offer: RankOffer, year?: number): Condition {
  const level = parseRank(offer.rank);
  const server = offer.server === 'other' ? undefined : offer.server;
  return { black: level, white: level, year: earlier(offer.year, year), server };
}

function earlier(one: number | undefined, two: number | undefined): number | undefined {
  if (one === undefined || two === undefined) return one ?? two;
  return Math.min(one, two);
}

/** As people name it, with its server: `OGS 15k`. */
export function offerName({ rank, server }: RankOffer): string {
  return [SERVER_NAMES[server], rank].filter(Boolean).join(' ');
}

/** The middle one: neither beginners nor the strongest. */
export function usualOffer(offers: readonly RankOffer[]): RankOffer | undefined {
  return offers[Math.floor(offers.length / 2)];
}

/** What is said where a rank is not among the offers. */
export function notOffered(rank: string, size: number, offers: readonly RankOffer[]): string {
  const there = offers.map((offer) => offer.rank).join(', ');
  return (
    `There are too few games of ${rank} on ${size}×${size} to play like one; ` +
    (there === '' ? 'there are none at all.' : `there are ${there}.`)
  );
}

const SERVER_NAMES: Readonly<Record<RankOffer['server'], string>> = {
  professional: '',
  tygem: 'Tygem',
  tom: 'TOM',
  kgs: 'KGS',
  ogs: 'OGS',
  other: '',
};

function levelOf({ rank }: RankOffer): number {
  return parseRank(rank) ?? -1;
}
