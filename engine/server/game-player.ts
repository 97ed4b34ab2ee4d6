/** Whom people play against: the player of the matches, with manners. */

import { randomInt } from 'node:crypto';
import type { Evaluator } from '../evaluator/evaluator.ts';
import { COMPANIONABLE, NetworkPlayer } from '../player/network-player.ts';
import type { ThinkingPlayer } from '../player/player.ts';
import { createRandom } from '../search/random.ts';

const SEEDS = 2 ** 32;

/** The visits of each move come with its request. */
export function gamePlayer(evaluator: Evaluator): ThinkingPlayer {
  return new NetworkPlayer(evaluator, COMPANIONABLE, createRandom(randomInt(SEEDS)));
}
