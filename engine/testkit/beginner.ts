/**
 * Somebody who learnt the rules today: takes what can be taken, the most first, saves what would be taken, threatens
 * to take, and plays anywhere else near the stones at random, but not where the new stone could be taken at once.
 * Reads no move ahead. It stands for people in tests of the weakest grade, and is no grade itself.
 */

import type { Choice, Player } from '../player/player.ts';
import { RandomPlayer } from '../player/random-player.ts';
import { EMPTY, opponent, type Color } from '../rules/color.ts';
import type { Move, Point } from '../rules/point.ts';
import type { Position } from '../rules/position.ts';
import type { Random } from '../search/random.ts';

/** Random moves that are thought of before it passes. */
const IDEAS = 40;
/** Lines between a stone and what is near it. */
const NEAR = 2;

export class Beginner implements Player {
  readonly name = 'beginner';
  private readonly anywhere: RandomPlayer;

  constructor(random: Random) {
    this.anywhere = new RandomPlayer(random);
  }

  async genmove(position: Position): Promise<Choice> {
    const move = taking(position) ?? saving(position) ?? threatening(position);
    if (move !== undefined) return { move };
    for (let i = 0; i < IDEAS; i++) {
      const idea = await this.anywhere.genmove(position);
      if (idea.move === 'resign' || idea.move === position.pass) return idea;
      if (isSafe(position, idea.move) && isNearStones(position, idea.move)) return idea;
    }
    return { move: position.pass };
  }
}

function taking(position: Position): Move | undefined {
  const last = libertiesOf(position, opponent(position.toPlay), 1);
  return last.find((point) => position.isLegal(point));
}

function saving(position: Position): Move | undefined {
  return libertiesOf(position, position.toPlay, 1).find((point) => isSafe(position, point));
}

function threatening(position: Position): Move | undefined {
  const next = libertiesOf(position, opponent(position.toPlay), 2);
  return next.find((point) => isSafe(position, point));
}

/** The liberties of the colour's chains that have so many, the largest chain's first. */
function libertiesOf({ board }: Position, color: Color, count: number): Point[] {
  return [...board.stones.keys()]
    .filter(
      (point) =>
        board.stones[point] === color &&
        board.chainHead(point) === point &&
        board.libertyCount(point) === count,
    )
    .sort((a, b) => board.chainSize(b) - board.chainSize(a))
    .flatMap((head) => board.liberties(head));
}

/** The stone may be put there and cannot be taken at once. */
function isSafe(position: Position, point: Point): boolean {
  if (!position.isLegal(point)) return false;
  position.play(point);
  const liberties = position.board.libertyCount(point);
  position.undo();
  return liberties > 1;
}

/** Everything is, on an empty board. */
function isNearStones({ board, size }: Position, point: Point): boolean {
  const stones = [...board.stones.keys()].filter((at) => board.stones[at] !== EMPTY);
  const across = (at: Point): number => Math.abs((at % size) - (point % size));
  const down = (at: Point): number => Math.abs(Math.floor(at / size) - Math.floor(point / size));
  return stones.length === 0 || stones.some((at) => across(at) + down(at) <= NEAR);
}
