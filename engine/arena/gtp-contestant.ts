/** Other programs in a match: as players, one process a game, and as the judge of finished games. */

import { DEFAULT_TIMEOUTS, GtpEngine } from '../gtp-client/gtp-engine.ts';
import { GtpError } from '../gtp-client/gtp-error.ts';
import type { RulesName } from '../rules/rule-set.ts';
import type { Contestant } from './contestant.ts';
import { GtpPlayer, beginGame, unlessAborted, type EnteredProgram } from './gtp-player.ts';
import type { CountGame } from './match-game.ts';

/** Starts the program once to learn its version and whether it works at all, unless the signal aborts. */
export async function gtpContestant(
  name: string,
  commandLine: string,
  signal?: AbortSignal,
): Promise<Contestant> {
  const trial = await GtpEngine.start(commandLine, DEFAULT_TIMEOUTS, signal);
  const identity = trial.name;
  await trial.close();
  const program: EnteredProgram = { commandLine, hasBegun: false };
  return {
    name,
    identity,
    sitDown: (game, ending) => GtpPlayer.sitDown(name, program, game, ending),
  };
}

/** Counts by a program's `final_score`. Each game is judged by a fresh process, and once more where that fails. */
export function gtpJudge(
  commandLine: string,
  rules: RulesName,
): {
  readonly name: string;
  readonly count: CountGame;
} {
  const countOnce: CountGame = async ({ size, komi }, moves, signal) => {
    const engine = await beginGame(commandLine, { size, rules, komi, seed: 1 }, signal);
    try {
      return await unlessAborted(engine, signal, async () => {
        await engine.follow(moves);
        return engine.finalScore();
      });
    } finally {
      await engine.close();
    }
  };
  return {
    name: `final_score of ${commandLine}`,
    count: async (position, moves, signal) => {
      for (let again = false; ; again = true) {
        try {
          return await countOnce(position, moves, signal);
        } catch (error) {
          signal?.throwIfAborted();
          if (again || !(error instanceof GtpError)) throw error;
        }
      }
    },
  };
}
