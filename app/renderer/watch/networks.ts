/** The networks that play and count here: the one that comes with the program, its older selves, checkpoints of runs. */

import type { NetworkEntry } from '../../../engine/protocol/learning.ts';
import { usualOffer, type RankOffer } from '../explain/reader.ts';
import { imitating, type NetworkOpponent } from '../game/player.ts';
import type { Pairing } from './engine-games.ts';
import type { Contender } from './watched-game.ts';

/** Enough that the network's play is its own, and quick on any machine. */
export const VISITS = 50;

/** What a request that names no network is answered by. */
export const BUNDLED = 'self-taught';

/** Networks that imitate people sit in a folder of their own: they are asked for by a rank, not by visits. */
export function selfTaught(networks: readonly NetworkEntry[]): readonly NetworkEntry[] {
  return networks.filter(({ id }) => id.startsWith(BUNDLED) || id.startsWith('runs/'));
}

/** The run of a checkpoint's network. */
export function runOf(id: string): string | undefined {
  return /^runs\/([^/]+)\//.exec(id)?.[1];
}

export function sizesOf(networks: readonly NetworkEntry[]): readonly number[] {
  return [...new Set(networks.flatMap(({ sizes }) => sizes))].sort((a, b) => a - b);
}

/** Whose expectation says at the end which stones are dead: the bundled network where it learned on the board. */
export function judgeOn(size: number, networks: readonly NetworkEntry[]): string | undefined {
  const fitting = selfTaught(networks).filter(({ sizes }) => sizes.includes(size));
  return fitting.some(({ id }) => id === BUNDLED) ? undefined : fitting.at(-1)?.id;
}

/** The same on another board, with networks that learned on it, and people whose ranks are among its `offers`. */
export function onBoard(
  size: number,
  { first, second }: Pairing,
  networks: readonly NetworkEntry[],
  offers: readonly RankOffer[],
): Pairing {
  const fitting = networks.filter(({ sizes }) => sizes.includes(size));
  const fit = (player: Contender): Contender => {
    // They play on any board.
    if (player.kind === 'gtp' || player.kind === 'plain') return player;
    if (player.kind === 'imitation') {
      const offer = offers.find(({ rank }) => rank === player.rank) ?? usualOffer(offers);
      if (offer) return imitating(offer);
    }
    const id = player.kind === 'network' ? (player.network ?? BUNDLED) : undefined;
    if (fitting.some((network) => network.id === id)) return player;
    // The newest checkpoint.
    return withNetwork(player, fitting.at(-1)?.id ?? BUNDLED);
  };
  return { size, first: fit(first), second: fit(second) };
}

/** Another network with the visits of the player before. */
export function withNetwork(player: Contender, id: string): NetworkOpponent {
  const { visits } = player.kind === 'network' ? player : { visits: VISITS };
  return { kind: 'network', visits, ...(id !== BUNDLED && { network: id }) };
}
