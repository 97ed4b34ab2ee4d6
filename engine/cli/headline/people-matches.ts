/** The games behind the headline picture: people's imitator against networks of a run, and these against each other. */

import type { Contestant } from '../../arena/contestant.ts';
import type { Pairing } from '../../arena/ratings.ts';
import { loadNetwork } from '../../network/network-folder.ts';
import { peopleName } from '../../run/people.ts';
import { ANCHOR, playerName } from '../../run/strength.ts';
import { offerName, offersOn, readRankTable } from '../../training/imitation/rank-offers.ts';
import type { RankOffer } from '../../training/imitation/rank-table.ts';
import { parseRank } from '../../rules/rank.ts';
import type { Players } from '../players.ts';

export interface Imitator {
  readonly folder: string;
  /** Of the network. */
  readonly hash: string;
  readonly offer: RankOffer;
  /** As `OGS 3d`. */
  readonly people: string;
}

/** The strongest people that the network imitates on the board, or those of the rank. Throws where there are none. */
export function imitatorOn(size: number, folder: string, rank: string | undefined): Imitator {
  const { hash, manifest } = loadNetwork(folder);
  const offers = offersOn(readRankTable(folder, manifest.sizes), size);
  const offer = rank === undefined ? offers.at(-1) : offers.find((one) => one.rank === rank);
  if (!offer) {
    const there = offers.map((one) => one.rank).join(', ') || 'none';
    throw new Error(
      `${folder} imitates nobody of that rank on ${size}×${size}; there are: ${there}.`,
    );
  }
  return { folder, hash, offer, people: offerName(offer) };
}

export interface Generation {
  readonly folder: string;
  readonly generation: number;
}

/** Networks of a run by their folders, oldest first. Throws for one that says no generation, or one of several. */
export function generationsIn(folders: readonly string[]): Generation[] {
  const found = folders.map((folder) => {
    const { generation } = loadNetwork(folder).manifest.training;
    if (generation === undefined)
      throw new Error(`${folder} does not say of which generation it is.`);
    return { folder, generation };
  });
  found.sort((a, b) => a.generation - b.generation);
  const twice = found.find(({ generation }, i) => found[i + 1]?.generation === generation);
  if (twice) throw new Error(`Two of the networks are of generation ${twice.generation}.`);
  return found;
}

/**
 * Pairs to play: the imitator without search and with it against every network and random play, both against each
 * other, and every network against the next one, which ties those to the curve that were not measured while they
 * were trained.
 */
export async function pairsOf(
  imitator: Imitator,
  generations: readonly Generation[],
  visits: number,
  players: Players,
): Promise<[Contestant, Contestant][]> {
  const rank = parseRank(imitator.offer.rank)!;
  const people = await Promise.all(
    [1, visits].map((own) =>
      players.open(peopleName(own), { kind: 'human', folder: imitator.folder, rank, visits: own }),
    ),
  );
  const networks = await Promise.all(
    generations.map(({ folder, generation }) =>
      players.open(playerName(generation, visits), { kind: 'network', folder, visits }),
    ),
  );
  const random = await players.open(ANCHOR, { kind: 'random' });
  const neighbours = networks
    .slice(1)
    .map((one, i): [Contestant, Contestant] => [one, networks[i]!]);
  const against = people.flatMap((one) =>
    [...networks, random].map((other): [Contestant, Contestant] => [one, other]),
  );
  return [...against, [people[1]!, people[0]!], ...neighbours];
}

/** With the pair in place of what the two played before. */
export function withPair(pairs: readonly Pairing[], pair: Pairing): Pairing[] {
  return [...pairs.filter(({ a, b }) => a !== pair.a || b !== pair.b), pair];
}
