/** The search as someone to play with, until a player is asked for. */

import type { Evaluator } from '../evaluator/evaluator.ts';
import { Search } from '../search/search.ts';
import type { GamePlayer } from './searcher.ts';

export function gamePlayer(evaluator: Evaluator): GamePlayer {
  const search = new Search(evaluator);
  return {
    async choose(position, visits, signal) {
      const report = await search.run(position, { visits }, { signal });
      const favourite = report.policy.indexOf(Math.max(...report.policy));
      return { move: report.moves[0]?.move ?? favourite, report };
    },
  };
}
