/** People of a rank as contestants: which ranks there are on a board, and who stands for them. */

import type { Contestant } from '../arena/contestant.ts';
import type { Evaluator } from '../evaluator/evaluator.ts';
import type { Condition } from '../network/conditioning.ts';
import { HumanPlayer } from '../player/human-player.ts';
import { formatRank, rankGroup } from '../rules/rank.ts';
import { createRandom } from '../search/random.ts';
import { conditionOf, notOffered, readRankTable } from '../training/imitation/rank-offers.ts';

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
      if (!of || !offer) {
        throw new Error(notOffered(formatRank(rank), size, of?.offers ?? []));
      }
      return new HumanPlayer({
        name,
        evaluator: await load(conditionOf(offer)),
        judge,
        habits: of.habits[rankGroup(rank)],
        random: createRandom(seed),
      });
    },
  };
}
