/**
 * When a player passes although its search would rather play on. Under area scoring: once that wins, also if
 * every stone on the board counts as alive. Under territory scoring, where needless moves cost points: once
 * nothing can change hands. Search alone plays on for ever there, for it counts area.
 */

import { EMPTY } from '../rules/color.ts';
import type { Position } from '../rules/position.ts';
import type { SearchReport } from '../search/report.ts';
import { isSettled, keepsOwners, settledPoints, standingOf, surelyLeads } from './standing.ts';

/** What a pass may cost, in points and in winrate, to count as costing nothing. */
const POINTS = 0.75;
const WINRATE = 0.02;

/** With stones on fewer points than the area divided by this, a game is not lost enough to be given up by passing. */
const BEGINNING_DIVISOR = 4;

/** Looks at what the opponent makes of a pass; the report is from the opponent's side, with ownership. */
export type LookAfterPass = () => Promise<SearchReport>;

/** Whether to pass; `report` is of the position itself, with ownership. */
export async function isTimeToPass(
  position: Position,
  report: SearchReport,
  lookAfterPass: LookAfterPass,
): Promise<boolean> {
  if (!canEnd(position, report)) return false;
  // The opponent has passed: another pass ends the game as it stands.
  if (position.consecutivePasses > 0) return true;
  return costsNothing(position, report, await lookAfterPass());
}

/**
 * Whether nobody would pass here first without search, which alone sees what a pass allows: under area scoring, while
 * borders are open, and where the opponent's few stones have nothing to share the board with yet.
 */
export function passWouldBeEarly(position: Position): boolean {
  if (position.rules.scoring !== 'area' || position.consecutivePasses > 0) return false;
  const { closed, lead } = standingOf(position);
  const stones = position.board.stones.reduce((count, stone) => count + Number(stone !== EMPTY), 0);
  return !closed || (lead <= 0 && stones < position.area / BEGINNING_DIVISOR);
}

/**
 * Whether a pass loses next to nothing; `after` is of the position after it, from the opponent's side. Where every
 * point keeps its owner, or those without one decide nothing, that says more than winrates, which waver by more than
 * a pass costs.
 */
export function costsNothing(
  position: Position,
  report: SearchReport,
  after: SearchReport,
): boolean {
  const { ownership } = report;
  if (ownership && after.ownership && keepsOwners(ownership, after.ownership)) {
    if (settledPoints(ownership).every((settled) => settled === 1)) return true;
    if (position.rules.scoring === 'area' && surelyLeads(position, ownership)) return true;
  }
  const best = report.moves[0] ?? report;
  return 1 - after.winrate >= best.winrate - WINRATE && -after.scoreLead >= best.scoreLead - POINTS;
}

/** Whether the game may end as it stands, as far as the side to play is concerned. */
function canEnd(position: Position, report: SearchReport): boolean {
  if (position.rules.scoring === 'territory') return isSettled(report.ownership);
  const { closed, lead } = standingOf(position);
  if (lead <= 0) return false;
  // A dead stone leaves its surroundings neutral; the opponent, who has passed, will not use them.
  return closed || (position.consecutivePasses > 0 && surelyLeads(position, report.ownership));
}
