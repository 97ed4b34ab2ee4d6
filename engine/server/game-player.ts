/** Whom people and other programs play against; the visits come with each request, where there is a search. */

import { randomInt } from 'node:crypto';
import type { Evaluator } from '../evaluator/evaluator.ts';
import { gradePlayer } from '../player/grade.ts';
import { HumanPlayer, type HumanHabits } from '../player/human-player.ts';
import { NetworkPlayer, VARIED } from '../player/network-player.ts';
import type { ThinkingPlayer } from '../player/player.ts';
import type { SearchSettings } from '../search/settings.ts';
import { createRandom } from '../search/random.ts';
import type { Manners } from './search-service.ts';

const SEEDS = 2 ** 32;

/** People of a rank as the searcher has them: their habits, and the evaluator of their judge. */
export interface PeopleAtTheBoard {
  readonly habits: HumanHabits;
  readonly judge: Evaluator | undefined;
}

export function gamePlayer(
  evaluator: Evaluator,
  search: SearchSettings,
  manners: Manners = 'companion',
  people?: PeopleAtTheBoard,
): ThinkingPlayer {
  if (people) {
    const { name } = evaluator;
    return new HumanPlayer({ name, evaluator, ...people, random: createRandom(randomInt(SEEDS)) });
  }
  if (manners === 'match') return new NetworkPlayer(evaluator, { search });
  const random = createRandom(randomInt(SEEDS));
  if (manners === 'watched') return new NetworkPlayer(evaluator, { ...VARIED, search }, random);
  return gradePlayer(evaluator, random, search);
}
