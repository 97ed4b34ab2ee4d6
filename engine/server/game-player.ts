/** Whom people play against: a grade, whose visits come with each request. */

import { randomInt } from 'node:crypto';
import type { Evaluator } from '../evaluator/evaluator.ts';
import { gradePlayer } from '../player/grade.ts';
import type { ThinkingPlayer } from '../player/player.ts';
import type { SearchSettings } from '../search/settings.ts';
import { createRandom } from '../search/random.ts';

const SEEDS = 2 ** 32;

export function gamePlayer(evaluator: Evaluator, search: SearchSettings): ThinkingPlayer {
  return gradePlayer(evaluator, createRandom(randomInt(SEEDS)), search);
}
