/** What a finished game is worth to the side to play. */

import { BLACK, type Color } from '../rules/color.ts';
import { finalAreaLead } from '../rules/final-area.ts';
import type { Position } from '../rules/position.ts';
import { handicapPoints } from '../rules/score.ts';

/**
 * The final lead of the side to play in points, by area, what is inside a pass-alive area counted to its owner.
 * Territory rules are searched as area too: when every neutral point is filled the two differ by a point at most.
 */
export function terminalLead(position: Position): number {
  const black = finalAreaLead(position.board, position.rules.suicide) - position.komi;
  return turnLead(black, position.toPlay);
}

/** Black's lead as that of the side to play; the lead of the side to play as Black's. */
export function turnLead(lead: number, toPlay: Color): number {
  return toPlay === BLACK ? lead : -lead;
}

/** A copy to search: what White gets for handicap stones is made part of the komi, which evaluators see. */
export function withBonusAsKomi(position: Position): Position {
  const copy = position.clone();
  copy.komi += handicapPoints(position);
  copy.handicapStones = 0;
  return copy;
}
