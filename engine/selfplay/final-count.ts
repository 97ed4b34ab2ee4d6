/** Who owns what at the end of a self-play game, and by how much Black leads. */

import { BLACK, EMPTY, WHITE } from '../rules/color.ts';
import { passAlive } from '../rules/pass-alive.ts';
import type { Position } from '../rules/position.ts';
import { areaOwners } from '../rules/score.ts';

/**
 * Area counting with the stones that stand, except that what is inside an opponent's pass-alive area is the
 * opponent's: it could be captured at leisure, and games need not be played on until it is.
 * Writes the owners `[area]` (1 Black, -1 White, 0 nobody) and returns Black minus White with komi.
 */
export function finalCount(position: Position, owners: Int8Array): number {
  const alive = new Uint8Array(position.area);
  passAlive(position.board, alive);
  areaOwners(position.board, owners);
  let lead = -position.komi;
  for (let point = 0; point < position.area; point++) {
    if (alive[point] === BLACK) owners[point] = 1;
    else if (alive[point] === WHITE) owners[point] = -1;
    lead += owners[point]!;
  }
  return lead;
}

/** Whether every point is pass-alive or part of such an area: no move can change the count any more. */
export function isDecided(position: Position, alive: Uint8Array): boolean {
  if (position.moveNumber < position.area / 2) return false;
  passAlive(position.board, alive);
  return alive.every((owner) => owner !== EMPTY);
}
