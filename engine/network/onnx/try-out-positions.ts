/** A few positions, always the same, on which two forms of a network are compared before one is trusted. */

import { Position } from '../../rules/position.ts';
import { RULE_SETS } from '../../rules/rule-set.ts';

const GAMES = 8;
const LONGEST = 40;

/** From the empty board to half-filled ones, by moves that jump about the board. */
export function tryOutPositions(size: number): Position[] {
  return Array.from({ length: GAMES }, (_, game) => {
    const position = new Position(size, RULE_SETS.chinese, 7);
    const moves = Math.round((Math.min(LONGEST, position.area / 2) * game) / (GAMES - 1));
    let point = (game * 5) % position.area;
    for (let tries = 0; position.moveNumber < moves && tries < 4 * position.area; tries++) {
      point = (point + 7 + 2 * game) % position.area;
      if (position.isLegal(point)) position.play(point);
    }
    return position;
  });
}
