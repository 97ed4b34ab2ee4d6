/** Other programs in a match: as players, one process a game, and as the judge of finished games. */

import { GtpEngine } from '../gtp-client/gtp-engine.ts';
import type { Position } from '../rules/position.ts';
import type { PlayedMove } from '../rules/replay.ts';
import type { RulesName } from '../rules/rule-set.ts';
import type { Contestant } from './contestant.ts';
import type { CountGame } from './match-game.ts';

/** Starts the program once to learn its version and whether it works at all. */
export async function gtpContestant(name: string, commandLine: string): Promise<Contestant> {
  const trial = await GtpEngine.start(commandLine);
  const identity = trial.name;
  await trial.close();
  return {
    name,
    identity,
    sitDown: async (game) => {
      const engine = await GtpEngine.start(commandLine);
      try {
        await engine.newGame(game);
        await engine.setRules(game.rules);
      } catch (error) {
        await engine.close();
        throw error;
      }
      return {
        name,
        genmove: async (position) => {
          await engine.follow(movesOf(position));
          return { move: await engine.genmove(position.toPlay) };
        },
        close: () => engine.close(),
      };
    },
  };
}

/** Counts by a program's `final_score`; each game is judged by a fresh process. */
export function gtpJudge(
  commandLine: string,
  rules: RulesName,
): {
  readonly name: string;
  readonly count: CountGame;
} {
  return {
    name: `final_score of ${commandLine}`,
    count: async (position, moves) => {
      const engine = await GtpEngine.start(commandLine);
      try {
        await engine.newGame({ size: position.size, komi: position.komi, seed: 1 });
        await engine.setRules(rules);
        await engine.follow(moves);
        return await engine.finalScore();
      } finally {
        await engine.close();
      }
    },
  };
}

/** The moves that led to a position, first one first. */
function movesOf(position: Position): PlayedMove[] {
  const moves: PlayedMove[] = [];
  for (let back = position.moveNumber - 1; back >= 0; back--) {
    moves.push({ color: position.lastColor(back), move: position.lastMove(back) });
  }
  return moves;
}
