/** One move on one board, before and after it, as the fact finders look at it. */

import { Board } from '../rules/board.ts';
import { EMPTY, opponent, type Color } from '../rules/color.ts';
import type { Move, Point } from '../rules/point.ts';
import type { Position } from '../rules/position.ts';
import { ascending, neighborPoints } from './geometry.ts';

export interface Turn {
  readonly size: number;
  readonly point: Point;
  readonly color: Color;
  readonly before: Board;
  readonly after: Board;
  /** The opponent's stones that the move takes off, ascending. */
  readonly captured: readonly Point[];
  /** The opponent's last move, a pass, or -1. */
  readonly lastMove: Move;
}

/** A legal move on a point. */
export function turnOf(position: Position, point: Point): Turn {
  const { size, toPlay: color } = position;
  const before = copyOf(position.board);
  const after = copyOf(position.board);
  after.play(point, color);
  const other = opponent(color);
  const captured: Point[] = [];
  for (let at = 0; at < before.area; at++) {
    if (before.stones[at] === other && after.stones[at] === EMPTY) captured.push(at);
  }
  return { size, point, color, before, after, captured, lastMove: position.lastMove(0) };
}

export function copyOf(board: Board): Board {
  const copy = new Board(board.size);
  copy.copyFrom(board);
  return copy;
}

/** The chain of a stone, ascending. */
export function chainOf(board: Board, point: Point): Point[] {
  return ascending(board.chainStones(point));
}

/** Each chain of `color` that touches a point, by one of its stones. */
export function chainsBeside(board: Board, point: Point, color: Color): Point[] {
  const heads = new Set<Point>();
  return neighborPoints(point, board.size).filter((near) => {
    if (board.stones[near] !== color || heads.has(board.chainHead(near))) return false;
    heads.add(board.chainHead(near));
    return true;
  });
}

/** Every chain of `color` on the board, by one of its stones. */
export function chainsOf(board: Board, color: Color): Point[] {
  const heads: Point[] = [];
  board.stones.forEach((stone, point) => {
    if (stone === color && board.chainHead(point) === point) heads.push(point);
  });
  return heads;
}

/** The board after a move of either side, or undefined where the board does not allow it. */
export function afterMove(board: Board, point: Point, color: Color): Board | undefined {
  if (!board.isLegal(point, color, false)) return undefined;
  const copy = copyOf(board);
  copy.play(point, color);
  return copy;
}
