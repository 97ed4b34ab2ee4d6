/** Whom a network imitates when it is asked about a board, or plays: people of a rank, or the strongest that it knows. */

import { EngineError } from '../protocol/errors.ts';
import {
  conditionOf,
  notOffered,
  offerName,
  usualOffer,
} from '../training/imitation/rank-offers.ts';
import type { RankOffer } from '../training/imitation/rank-table.ts';
import type { NetworkCatalogue } from './network-catalogue.ts';
import type { NetworkPlace, People } from './search-service.ts';

/** The id of the bundled human-imitating network. */
export const HUMAN_ID = 'human';

/** Who is asked about what. */
export interface Imitating {
  /** The network's; of the default one where undefined. */
  readonly id: string | undefined;
  /** Lines of the board. */
  readonly size: number;
  /** Of the game, where that is known: people of later times are not asked about it. */
  readonly year?: number | undefined;
}

export interface Imitated {
  /** The network, told whom to imitate. */
  readonly place: NetworkPlace;
  /** Those people, as `OGS 15k`; empty where it cannot be said of which rank they are. */
  readonly people: string;
}

/** The network as it is where it imitates nobody, else with the strongest people that it knows on this board. */
export function strongestOf(
  networks: NetworkCatalogue,
  { id, size, year }: Imitating,
): NetworkPlace {
  const place = networks.find(id);
  const offers = networks.ranks(id, size);
  return offers ? imitating(place, offers.at(-1), year).place : place;
}

/**
 * The people of a rank, of the middle one where none is named. Networks without a table of ranks imitate the same
 * people always: there the rank is but a name. Throws where the table does not have the rank.
 */
export function peopleOf(
  networks: NetworkCatalogue,
  { id, size, year }: Imitating,
  rank: string | undefined,
): Imitated {
  const place = networks.find(id);
  const offers = networks.ranks(id, size);
  if (!offers) return { place, people: rank ?? nameOf(networks, id) };
  if (rank === undefined) return imitating(place, usualOffer(offers), year);
  const offer = offers.find((one) => one.rank === rank);
  if (offer) return imitating(place, offer, year);
  throw new EngineError('bad-request', notOffered(rank, size, offers));
}

/** People of a rank to play with. Throws where the network imitates nobody, or the table does not have the rank. */
export function playingAs(
  networks: NetworkCatalogue,
  id: string | undefined,
  size: number,
  rank: string,
): { readonly network: NetworkPlace; readonly people: People } {
  const network = id ?? HUMAN_ID;
  const { place } = peopleOf(networks, { id: network, size }, rank);
  const habits = networks.habits(network, size, rank);
  if (!habits) {
    throw new EngineError('bad-request', `${nameOf(networks, network)} imitates no people`);
  }
  return { network: place, people: { habits, judge: networks.judge(size) } };
}

/** Without an offer, people of whom nothing is known. */
function imitating(
  place: NetworkPlace,
  offer: RankOffer | undefined,
  year: number | undefined,
): Imitated {
  return {
    place: { ...place, condition: offer ? conditionOf(offer, year) : { year } },
    people: offer ? offerName(offer) : '',
  };
}

function nameOf(networks: NetworkCatalogue, id: string | undefined): string {
  return networks.list().find((info) => info.id === id)?.name ?? '';
}
