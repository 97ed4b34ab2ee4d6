/** What a finished game is worth to the side to play. */

import { BLACK } from '../rules/color.ts';
import { finalAreaLead } from '../rules/final-area.ts';
import type { Position } from '../rules/position.ts';

/** The final lead of the side to play in points, by area, what is inside a pass-alive area counted to it. */
export function terminalLead(position: Position): number {
  const black = finalAreaLead(position.board) - position.komi;
  return position.toPlay === BLACK ? black : -black;
}

/** 1 won, 0 drawn, -1 lost. */
export function terminalValue(position: Position): number {
  return Math.sign(terminalLead(position));
}
