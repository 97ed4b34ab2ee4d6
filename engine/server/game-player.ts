/** Whom people and other programs play against; the visits come with each request. */

import { randomInt } from 'node:crypto';
import type { Evaluator } from '../evaluator/evaluator.ts';
import { gradePlayer } from '../player/grade.ts';
import { NetworkPlayer, VARIED } from '../player/network-player.ts';
import type { ThinkingPlayer } from '../player/player.ts';
import type { SearchSettings } from '../search/settings.ts';
import { createRandom } from '../search/random.ts';
import type { Manners } from './search-service.ts';

const SEEDS = 2 ** 32;

export function gamePlayer(
  evaluator: Evaluator,
  search: SearchSettings,
  manners: Manners = 'companion',
): ThinkingPlayer {
  if (manners === 'match') return new NetworkPlayer(evaluator, { search });
  const random = createRandom(randomInt(SEEDS));
  if (manners === 'watched') return new NetworkPlayer(evaluator, { ...VARIED, search }, random);
  return gradePlayer(evaluator, random, search);
}
