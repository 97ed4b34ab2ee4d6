/** Opens a game against a network in the Play room. */

import type { NetworkEntry } from '../../../engine/protocol/learning.ts';
import { usualKomi } from '../game/game-settings.ts';
import { HUMAN } from '../game/player.ts';
import { windowTable } from '../game/store.ts';
import { useNavigation } from '../shell/navigation.ts';

/** Enough that the network's play is its own, and quick on any machine. */
const VISITS = 50;

export function playAgainst({ id, sizes }: NetworkEntry): void {
  const size = sizes.includes(9) ? 9 : (sizes[0] ?? 9);
  windowTable().conductor.newGame({
    size,
    rules: 'chinese',
    komi: usualKomi('chinese', size, 0),
    handicap: 0,
    black: HUMAN,
    white: { kind: 'network', network: id, visits: VISITS },
  });
  useNavigation.getState().open('play');
}
