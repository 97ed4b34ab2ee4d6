/** Whom people play against: the player of the matches, with manners. */

import { randomInt } from 'node:crypto';
import type { Evaluator } from '../evaluator/evaluator.ts';
import { COMPANIONABLE, NetworkPlayer } from '../player/network-player.ts';
import type { ThinkingPlayer } from '../player/player.ts';
import type { SearchSettings } from '../search/settings.ts';
import { createRandom } from '../search/random.ts';

const SEEDS = 2 ** 32;

/** The visits of each move come with its request. */
export function gamePlayer(evaluator: Evaluator, search: SearchSettings): ThinkingPlayer {
  const settings = { ...COMPANIONABLE, search };
  return new NetworkPlayer(evaluator, settings, createRandom(randomInt(SEEDS)));
}
