/** The weakest player that still ends its games: any legal move that does not fill an own eye. */

import { neighborsOf } from '../rules/neighbors.ts';
import type { Move, Point } from '../rules/point.ts';
import type { Position } from '../rules/position.ts';
import type { Random } from '../search/random.ts';
import type { Choice, Player } from './player.ts';

export class RandomPlayer implements Player {
  readonly name = 'random';
  private readonly random: Random;

  constructor(random: Random) {
    this.random = random;
  }

  genmove(position: Position): Promise<Choice> {
    return Promise.resolve({ move: this.choose(position) });
  }

  /** Passes once nothing else is left. */
  private choose(position: Position): Move {
    const moves: Move[] = [];
    for (let point = 0; point < position.area; point++) {
      if (!isOwnEye(position, point) && position.isLegal(point)) moves.push(point);
    }
    return moves[Math.floor(this.random.next() * moves.length)] ?? position.pass;
  }
}

/** An empty point whose neighbours are all stones of the side to play. */
function isOwnEye(position: Position, point: Point): boolean {
  const neighbors = neighborsOf(position.size).subarray(point * 4, point * 4 + 4);
  return neighbors.every((near) => near < 0 || position.board.stones[near] === position.toPlay);
}
