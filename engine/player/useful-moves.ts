/** Which moves can still change anything. */

import { EMPTY } from '../rules/color.ts';
import { passAlive } from '../rules/pass-alive.ts';
import type { Position } from '../rules/position.ts';

/**
 * `[area + 1]` 1 for the legal moves but those inside a pass-alive area: there one's own area gains nothing by
 * another stone, and the opponent need not even answer. The pass has 0.
 */
export function usefulMoves(position: Position): Uint8Array {
  const useful = new Uint8Array(position.area + 1);
  position.legalMoves(useful);
  const alive = new Uint8Array(position.area);
  passAlive(position.board, alive, position.rules.suicide);
  alive.forEach((owner, point) => {
    if (owner !== EMPTY) useful[point] = 0;
  });
  useful[position.pass] = 0;
  return useful;
}
