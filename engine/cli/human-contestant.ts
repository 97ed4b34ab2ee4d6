/** People of a rank as contestants: which ranks there are on a board, and who stands for them. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Contestant } from '../arena/contestant.ts';
import type { Evaluator } from '../evaluator/evaluator.ts';
import type { Condition } from '../network/conditioning.ts';
import { HumanPlayer } from '../player/human-player.ts';
import { formatRank, rankGroup } from '../rules/rank.ts';
import { createRandom } from '../search/random.ts';
import {
  RANK_TABLE_FILE,
  rankTableSchema,
  type RankTable,
} from '../training/imitation/rank-table.ts';

export interface HumanContestantParts {
  readonly name: string;
  /** The imitating network's folder. */
  readonly folder: string;
  /** A level of `rules/rank.ts`. */
  readonly rank: number;
  readonly networkHash: string;
  readonly load: (condition: Condition) => Promise<Evaluator>;
  readonly judge: Evaluator | undefined;
}

/** Sitting down at a board for which the network's data does not support the rank is refused with the ranks there are. */
export function humanContestant(parts: HumanContestantParts): Contestant {
  const { name, folder, rank, networkHash, load, judge } = parts;
  const table = readRankTable(folder);
  return {
    name,
    identity: `${networkHash}, judged by ${judge?.networkHash ?? 'the count on the board'}`,
    sitDown: async ({ size, seed }) => {
      const of = table.sizes[size];
      const offer = of?.offers.find((one) => one.rank === formatRank(rank));
      if (!of || !offer) throw new Error(notOffered(rank, size, table));
      const server = offer.server === 'other' ? undefined : offer.server;
      const condition = { black: rank, white: rank, year: offer.year, server };
      return new HumanPlayer({
        name,
        evaluator: await load(condition),
        judge,
        habits: of.habits[rankGroup(rank)],
        random: createRandom(seed),
      });
    },
  };
}

function readRankTable(folder: string): RankTable {
  const path = join(folder, RANK_TABLE_FILE);
  try {
    return rankTableSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    throw new Error(
      `${path}, the table of ranks that the network can imitate, cannot be read. ` +
        'Copy the whole folder again from where it came, or make the table with move37 survey.',
      { cause: error },
    );
  }
}

function notOffered(rank: number, size: number, table: RankTable): string {
  const offers = table.sizes[size]?.offers.map((offer) => offer.rank) ?? [];
  const there = offers.length > 0 ? `there are ${offers.join(', ')}` : 'there are none at all';
  return `There are too few games of ${formatRank(rank)} on ${size}×${size} to play like one; ${there}.`;
}
