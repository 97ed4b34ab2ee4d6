/** One random game to the end: what programs judged positions by before they had networks. */

import { Board } from '../rules/board.ts';
import { EMPTY, opponent, type Color } from '../rules/color.ts';
import { neighborsOf } from '../rules/neighbors.ts';
import type { Point } from '../rules/point.ts';
import type { Position } from '../rules/position.ts';
import { areaOwners } from '../rules/score.ts';

/** Moves, as a multiple of the board's points, after which a game counts as it stands: superko is not looked at. */
const LONGEST = 3;

export interface RandomNumbers {
  next(): number;
}

/** Boards of one size to play such games on, one after the other. */
export class Playout {
  /** `[area]` after a game: 1 Black's, -1 White's, 0 nobody's. */
  readonly owners: Int8Array;
  private readonly board: Board;
  private readonly neighbors: Int16Array;
  /** The empty points in any order, the first `empties` of the array. */
  private readonly empty: Int16Array;
  private empties = 0;

  constructor(size: number) {
    this.board = new Board(size);
    this.neighbors = neighborsOf(size);
    this.empty = new Int16Array(this.board.area);
    this.owners = new Int8Array(this.board.area);
  }

  /**
   * Plays from the position until neither side has a move that fills no own eye. `random` gives numbers in 0..1, 1 excluded.
   * Returns Black's area minus White's, komi not counted.
   */
  play(position: Position, random: RandomNumbers): number {
    const { board } = this;
    board.copyFrom(position.board);
    this.listEmpty();
    let color = position.toPlay;
    let passes = 0;
    for (let left = LONGEST * board.area; left > 0 && passes < 2; left--) {
      passes = this.move(color, random) ? 0 : passes + 1;
      color = opponent(color);
    }
    areaOwners(board, this.owners);
    let lead = 0;
    for (const owner of this.owners) lead += owner;
    return lead;
  }

  /** False where the side has nothing to play. Every move that it has is equally likely. */
  private move(color: Color, random: RandomNumbers): boolean {
    const { board, empty } = this;
    // Points that are no moves go behind the untried ones, so that none is tried twice.
    for (let untried = this.empties; untried > 0; untried--) {
      const at = Math.floor(random.next() * untried);
      const point = empty[at]!;
      if (!this.isOwnEye(point, color) && board.isLegal(point, color, false)) {
        const captured = board.play(point, color);
        if (captured > 0) this.listEmpty();
        else {
          this.empties--;
          empty[at] = empty[this.empties]!;
        }
        return true;
      }
      empty[at] = empty[untried - 1]!;
      empty[untried - 1] = point;
    }
    if (board.koColor === color) board.koPoint = -1;
    return false;
  }

  /** Neighbours all of the side's own stones, and of the diagonals at most one of the other's, none at the edge. */
  private isOwnEye(point: Point, color: Color): boolean {
    const { neighbors, board } = this;
    for (let d = point * 4; d < point * 4 + 4; d++) {
      const near = neighbors[d]!;
      if (near >= 0 && board.stones[near] !== color) return false;
    }
    const { size, stones } = board;
    const column = point % size;
    const row = (point - column) / size;
    const other = opponent(color);
    let outside = 0;
    let others = 0;
    for (let dy = -1; dy <= 1; dy += 2) {
      for (let dx = -1; dx <= 1; dx += 2) {
        const x = column + dx;
        const y = row + dy;
        if (x < 0 || y < 0 || x >= size || y >= size) outside = 1;
        else if (stones[y * size + x] === other) others++;
      }
    }
    return others + outside < 2;
  }

  private listEmpty(): void {
    const { stones, area } = this.board;
    let count = 0;
    for (let point = 0; point < area; point++) {
      if (stones[point] === EMPTY) this.empty[count++] = point;
    }
    this.empties = count;
  }
}
