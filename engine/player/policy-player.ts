/** A network without search: plays what it likes at first sight. */

import type { Evaluator } from '../evaluator/evaluator.ts';
import type { Random } from '../search/random.ts';
import { NetworkPlayer, type NetworkPlayerSettings } from './network-player.ts';

/** It passes and resigns as a player with search does; its visits cannot be set. */
export function policyPlayer(
  evaluator: Evaluator,
  settings: Partial<Omit<NetworkPlayerSettings, 'visits' | 'search'>> = {},
  random?: Random,
): NetworkPlayer {
  return new NetworkPlayer(evaluator, { ...settings, visits: 1 }, random);
}
