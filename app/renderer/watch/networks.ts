/** The networks that can play here: the one that comes with the program, its older selves, the checkpoints of runs. */

import type { NetworkEntry } from '../../../engine/protocol/learning.ts';
import type { NetworkOpponent } from '../game/player.ts';
import type { Pairing } from './engine-games.ts';

/** What a request that names no network is answered by. */
export const BUNDLED = 'self-taught';

/** Networks that imitate people sit in a folder of their own: they have no search to watch. */
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

/** The same on another board, with networks that learned on it. */
export function onBoard(
  size: number,
  { first, second }: Pairing,
  networks: readonly NetworkEntry[],
): Pairing {
  const fitting = networks.filter(({ sizes }) => sizes.includes(size));
  const fit = (player: NetworkOpponent): NetworkOpponent => {
    const id = player.network ?? BUNDLED;
    if (fitting.some((network) => network.id === id)) return player;
    // The newest checkpoint.
    return withNetwork(player, fitting.at(-1)?.id ?? BUNDLED);
  };
  return { size, first: fit(first), second: fit(second) };
}

export function withNetwork({ visits }: NetworkOpponent, id: string): NetworkOpponent {
  return { kind: 'network', visits, ...(id !== BUNDLED && { network: id }) };
}
