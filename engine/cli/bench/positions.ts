/** The positions that everything is timed on: middle games, the same every time. */

import { Position } from '../../rules/position.ts';
import { RULE_SETS } from '../../rules/rule-set.ts';
import { createRandom } from '../../search/random.ts';

/** Share of the board that is filled. */
const FILLED = 0.35;

/** Random legal moves from seeds 0, 1, …; no pass and no end of the game among them. */
export function benchPositions(size: number, count: number): Position[] {
  return Array.from({ length: count }, (_, seed) => {
    const random = createRandom(seed);
    const position = new Position(size, RULE_SETS.chinese, 7);
    for (let move = 0; move < FILLED * position.area; move++) {
      const points = Array.from({ length: position.area }, (__, point) => point).filter((point) =>
        position.isLegal(point),
      );
      position.play(points[Math.floor(random.next() * points.length)] ?? position.pass);
    }
    return position;
  });
}
