/** People of a rank as contestants: which ranks there are on a board, and who stands for them. */

import type { Contestant } from '../arena/contestant.ts';
import type { Evaluator } from '../evaluator/evaluator.ts';
import type { Condition } from '../network/conditioning.ts';
import type { LoadedNetwork } from '../network/network-folder.ts';
import { HumanPlayer } from '../player/human-player.ts';
import { formatRank } from '../rules/rank.ts';
import { createRandom } from '../search/random.ts';
import {
  conditionOf,
  habitsOn,
  notOffered,
  offersOn,
  readRankTable,
} from '../training/imitation/rank-offers.ts';

export interface HumanContestantParts {
  readonly name: string;
  /** The imitating network's folder. */
  readonly folder: string;
  /** A level of `rules/rank.ts`. */
  readonly rank: number;
  readonly network: LoadedNetwork;
  readonly load: (condition: Condition) => Promise<Evaluator>;
  readonly judge: Judge | undefined;
}

/** Says when games are over, on the boards that it was trained on; elsewhere the board is counted. */
export interface Judge {
  readonly evaluator: Evaluator;
  /** Lines of the boards. */
  readonly learned: readonly number[];
}

/** Sitting down at a board for which the network's data does not support the rank is refused with the ranks there are. */
export function humanContestant(parts: HumanContestantParts): Contestant {
  const { name, folder, network, load, judge } = parts;
  const rank = formatRank(parts.rank);
  const table = readRankTable(folder, network.manifest.sizes);
  return {
    name,
    identity: `${network.hash}, judged by ${judge?.evaluator.networkHash ?? 'the count on the board'}`,
    sitDown: async ({ size, seed }) => {
      const offers = offersOn(table, size);
      const offer = offers.find((one) => one.rank === rank);
      const habits = habitsOn(table, size, rank);
      if (!offer || !habits) throw new Error(notOffered(rank, size, offers));
      return new HumanPlayer({
        name,
        evaluator: await load(conditionOf(offer)),
        judge: judge?.learned.includes(size) ? judge.evaluator : undefined,
        habits,
        random: createRandom(seed),
      });
    },
  };
}
