/** The weakest player that still ends its games: any legal move that does not fill an own eye. */

import { neighborsOf } from '../rules/neighbors.ts';
import type { Move } from '../rules/point.ts';
import type { Position } from '../rules/position.ts';
import type { Contestant } from './contestant.ts';
import type { RandomNumbers } from './opening.ts';

export function randomContestant(
  name: string,
  createRandom: (seed: number) => RandomNumbers,
): Contestant {
  return {
    name,
    identity: 'random without filling eyes',
    sitDown: ({ seed }) => {
      const random = createRandom(seed);
      return Promise.resolve({
        choose: (position) => Promise.resolve(randomMove(position, random)),
        leave: () => Promise.resolve(),
      });
    },
  };
}

/** Passes once nothing else is left. */
function randomMove(position: Position, random: RandomNumbers): Move {
  const moves: Move[] = [];
  for (let point = 0; point < position.area; point++) {
    if (!isOwnEye(position, point) && position.isLegal(point)) moves.push(point);
  }
  return moves[Math.floor(random.next() * moves.length)] ?? position.pass;
}

/** All neighbours are stones of the side to play. */
function isOwnEye(position: Position, point: Move): boolean {
  const neighbors = neighborsOf(position.size).subarray(point * 4, point * 4 + 4);
  return neighbors.every((near) => near < 0 || position.board.stones[near] === position.toPlay);
}
