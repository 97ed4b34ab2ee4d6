/** Who counts the games of a match: another program that knows dead stones, or the rules alone. */

import { gtpJudge } from '../arena/gtp-contestant.ts';
import type { MatchOptions } from '../arena/match.ts';
import { DEFAULT_TIMEOUTS, GtpEngine } from '../gtp-client/gtp-engine.ts';
import { GtpError } from '../gtp-client/gtp-error.ts';
import type { RulesName } from '../rules/rule-set.ts';

export const GNUGO_JUDGE = 'gnugo --mode gtp --chinese-rules --level 10';

export interface ChosenJudge {
  /** Undefined: games are counted with all stones alive. */
  readonly judge: MatchOptions['counting'];
  /** What people should know about that. */
  readonly note?: string;
}

/**
 * The judge that was asked for; else GNU Go where `otherProgram` plays, for such programs pass before dead stones
 * are off the board.
 */
export async function chooseJudge(
  asked: string | undefined,
  otherProgram: boolean,
  rules: RulesName,
  signal: AbortSignal,
): Promise<ChosenJudge> {
  if (asked !== undefined) return { judge: gtpJudge(asked, rules) };
  if (!otherProgram) return { judge: undefined };
  try {
    await (await GtpEngine.start(GNUGO_JUDGE, DEFAULT_TIMEOUTS, signal)).close();
  } catch (error) {
    if (!(error instanceof GtpError) || error.failure !== 'not-found') throw error;
    const note =
      'GNU Go is not installed, so games are counted with all stones alive. Dead stones that are left on the ' +
      'board falsify such counts: install it, or name another judge with --judge.';
    return { judge: undefined, note };
  }
  return { judge: gtpJudge(GNUGO_JUDGE, rules) };
}
