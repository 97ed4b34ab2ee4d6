/**
 * What a graded opponent is: a self-taught network at some age of its learning, its visits and its manners. The
 * app, GTP and the command that measures the grades all take it from here, so that what is measured is played.
 */

import type { Evaluator } from '../evaluator/evaluator.ts';
import type { Random } from '../search/random.ts';
import { DEFAULT_SEARCH, type SearchSettings } from '../search/settings.ts';
import { COMPANIONABLE, DEFAULT_NETWORK_PLAYER, NetworkPlayer } from './network-player.ts';

export interface Grade {
  /** Id of an early checkpoint; undefined for the network as it is now. */
  readonly network: string | undefined;
  readonly visits: number;
}

export interface LearnedNetwork {
  readonly id: string;
  /** How long it has learned, in hours of one processor core. */
  readonly coreHours: number;
}

/** Visits of the present network's grades; 1 is its policy without search. */
const VISITS = [1, 10, 50, 100, 400] as const;
/** Early checkpoints among the grades; of more, some are left out evenly. */
const MOST_EARLY = 4;
/** With a few visits too: from one policy to the next it is a long way, the longest from the oldest to the present one. */
const EARLY_VISITS = [1, 10] as const;
const OLDEST_VISITS = [...EARLY_VISITS, 50] as const;

/**
 * The grades on offer, the weakest first: early checkpoints by their age, each by its policy alone and with a few
 * visits, then the present network with more and more visits. `early` holds checkpoints of the same learning, in any
 * order.
 */
export function gradesOf(early: readonly LearnedNetwork[]): Grade[] {
  const byAge = [...early].sort((a, b) => a.coreHours - b.coreHours);
  const chosen = spread(byAge, MOST_EARLY).map(({ id }) => id);
  const oldest = chosen.at(-1);
  return [
    ...chosen.flatMap((network) =>
      (network === oldest ? OLDEST_VISITS : EARLY_VISITS).map((visits) => ({ network, visits })),
    ),
    ...VISITS.map((visits) => ({ network: undefined, visits })),
  ];
}

/** Plays as every grade does: openings vary, lost games are given up. Visits given with a move go before these. */
export function gradePlayer(
  evaluator: Evaluator,
  random: Random,
  search: SearchSettings = DEFAULT_SEARCH,
  visits: number = DEFAULT_NETWORK_PLAYER.visits,
): NetworkPlayer {
  return new NetworkPlayer(evaluator, { ...COMPANIONABLE, search, visits }, random);
}

function spread<T>(items: readonly T[], most: number): readonly T[] {
  if (items.length <= most) return items;
  return items.filter((_, i) => {
    const slot = Math.floor((i * most) / items.length);
    return i === 0 || slot !== Math.floor(((i - 1) * most) / items.length);
  });
}
