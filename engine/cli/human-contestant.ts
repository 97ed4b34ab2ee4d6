/** People of a rank as contestants: which ranks there are on a board, and who stands for them. */

import type { Contestant } from '../arena/contestant.ts';
import type { Evaluator } from '../evaluator/evaluator.ts';
import type { Condition } from '../network/conditioning.ts';
import { HumanPlayer } from '../player/human-player.ts';
import { NetworkPlayer } from '../player/network-player.ts';
import { formatRank, rankGroup } from '../rules/rank.ts';
import { createRandom } from '../search/random.ts';
import { conditionOf, notOffered, readRankTable } from '../training/imitation/rank-offers.ts';
import type { RankOffer, SizeTable } from '../training/imitation/rank-table.ts';

export interface ImitatorParts {
  readonly name: string;
  /** The imitating network's folder. */
  readonly folder: string;
  /** A level of `rules/rank.ts`. */
  readonly rank: number;
  readonly networkHash: string;
  readonly load: (condition: Condition) => Promise<Evaluator>;
}

/** Plays as such people do. The judge says when games are over; without one, the count on the board does. */
export function humanContestant(
  parts: ImitatorParts & { readonly judge: Evaluator | undefined },
): Contestant {
  const { name, rank, networkHash, load, judge } = parts;
  const offerOn = offersOf(parts);
  return {
    name,
    identity: `${networkHash}, judged by ${judge?.networkHash ?? 'the count on the board'}`,
    sitDown: async ({ size, seed }) => {
      const { offer, habits } = offerOn(size);
      return new HumanPlayer({
        name,
        evaluator: await load(conditionOf(offer)),
        judge,
        habits: habits[rankGroup(rank)],
        random: createRandom(seed),
      });
    },
  };
}

/** A search with the opinions of a network that imitates such people; with one visit, always its favourite. */
export function searchingImitator(parts: ImitatorParts & { readonly visits: number }): Contestant {
  const { name, networkHash, load, visits } = parts;
  const offerOn = offersOf(parts);
  return {
    name,
    identity: networkHash,
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
}: ImitatorParts): (size: number) => { offer: RankOffer; habits: SizeTable['habits'] } {
  const table = readRankTable(folder);
  const wanted = formatRank(rank);
  return (size) => {
    const of = table.sizes[size];
    const offer = of?.offers.find((one) => one.rank === wanted);
    if (!of || !offer) throw new Error(notOffered(wanted, size, of?.offers ?? []));
    return { offer, habits: of.habits };
  };
}
