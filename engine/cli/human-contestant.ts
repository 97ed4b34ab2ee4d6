/** People of a rank as contestants: which ranks there are on a board, and who stands for them. */

import type { Contestant } from '../arena/contestant.ts';
import type { Evaluator } from '../evaluator/evaluator.ts';
import type { Condition } from '../network/conditioning.ts';
import type { LoadedNetwork } from '../network/network-folder.ts';
import { HumanPlayer } from '../player/human-player.ts';
import { NetworkPlayer } from '../player/network-player.ts';
import { formatRank } from '../rules/rank.ts';
import { createRandom } from '../search/random.ts';
import { peopleIdentity } from '../server/measured-people.ts';
import {
  conditionOf,
  habitsOn,
  notOffered,
  offersOn,
  readRankTable,
} from '../training/imitation/rank-offers.ts';
import type { RankHabits, RankOffer } from '../training/imitation/rank-table.ts';

export interface ImitatorParts {
  readonly name: string;
  /** The imitating network's folder. */
  readonly folder: string;
  /** A level of `rules/rank.ts`. */
  readonly rank: number;
  readonly network: LoadedNetwork;
  readonly load: (condition: Condition) => Promise<Evaluator>;
}

/** Says when games are over, on the boards that it was trained on; elsewhere the board is counted. */
export interface Judge {
  readonly evaluator: Evaluator;
  /** Lines of the boards. */
  readonly learned: readonly number[];
}

/** Plays as such people do. The judge says when games are over; without one, the count on the board does. */
export function humanContestant(
  parts: ImitatorParts & { readonly judge: Judge | undefined },
): Contestant {
  const { name, network, load, judge } = parts;
  const offerOn = offersOf(parts);
  return {
    name,
    identity: peopleIdentity(network.hash, judge?.evaluator.networkHash),
    sitDown: async ({ size, seed }) => {
      const { offer, habits } = offerOn(size);
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

/** A search with the opinions of a network that imitates such people; with one visit, always its favourite. */
export function searchingImitator(parts: ImitatorParts & { readonly visits: number }): Contestant {
  const { name, network, load, visits } = parts;
  const offerOn = offersOf(parts);
  return {
    name,
    identity: network.hash,
    sitDown: async ({ size, seed }) => {
      const evaluator = await load(conditionOf(offerOn(size).offer));
      return new NetworkPlayer(evaluator, { visits }, createRandom(seed));
    },
  };
}

/** Asked for a board for which the network's data does not support the rank, it refuses with the ranks there are. */
function offersOf({
  folder,
  rank,
  network,
}: ImitatorParts): (size: number) => { offer: RankOffer; habits: RankHabits } {
  const table = readRankTable(folder, network.manifest.sizes);
  const wanted = formatRank(rank);
  return (size) => {
    const offers = offersOn(table, size);
    const offer = offers.find((one) => one.rank === wanted);
    const habits = habitsOn(table, size, wanted);
    if (!offer || !habits) throw new Error(notOffered(wanted, size, offers));
    return { offer, habits };
  };
}
