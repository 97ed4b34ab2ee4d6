/** Whether a game under area scoring can be ended by the rules alone. */

import { EMPTY } from './color.ts';
import { passAlive } from './pass-alive.ts';
import type { Position } from './position.ts';

/** Every point is pass-alive or part of such an area, so that no move can change the count. `alive` is scratch, `[area]`. */
export function isDecided(position: Position, alive: Uint8Array): boolean {
  if (position.moveNumber < position.area / 2) return false;
  passAlive(position.board, alive, position.rules.suicide);
  return !alive.includes(EMPTY);
}
