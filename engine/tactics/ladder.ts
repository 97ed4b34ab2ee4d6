/**
 * Ladders read out: whether a chain with one or two liberties can be chased until it is captured. Only moves
 * that keep the chain at two liberties or fewer are tried, so nets and capturing races are not seen.
 */

import { Board } from '../rules/board.ts';
import { EMPTY, opponent, type Color } from '../rules/color.ts';
import { neighborsOf } from '../rules/neighbors.ts';
import type { Point } from '../rules/point.ts';

/** Moves tried in one reading before it is given up as an escape, unless told otherwise. */
const NODE_BUDGET = 250;
/** Longest chase read, in moves; each level keeps a list of liberties. */
const DEEPEST = 200;

export class LadderReader {
  private readonly board: Board;
  private readonly neighbors: Int16Array;
  /** Liberties and capturing moves of each level, so that reading allocates nothing. */
  private readonly moves: Int16Array;
  private readonly width: number;
  private readonly nodeBudget: number;
  private budget = 0;
  private tooDeep = false;

  constructor(size: number, nodeBudget = NODE_BUDGET) {
    this.nodeBudget = nodeBudget;
    this.board = new Board(size);
    this.neighbors = neighborsOf(size);
    this.width = 16;
    this.moves = new Int16Array(this.width * (DEEPEST + 2));
  }

  /** Whether the last reading of `isCaught` was not read to its end, so that its "not caught" proves nothing. */
  get gaveUp(): boolean {
    return this.budget < 0 || this.tooDeep;
  }

  /**
   * Whether the chain at `point` is caught: with one liberty and its owner to move (`attackerToPlay` false), or
   * with two liberties and the attacker to move. Chains with other liberty counts are not: false.
   */
  isCaught(board: Board, point: Point, attackerToPlay: boolean): boolean {
    this.startReading();
    const liberties = board.libertyCount(point);
    if (liberties !== (attackerToPlay ? 2 : 1)) return false;
    if (attackerToPlay && !this.canStart(board, point)) return false;
    if (!attackerToPlay && this.escapesAtOnce(board, point)) return false;
    this.board.copyFrom(board);
    return attackerToPlay ? this.attack(point, 0) : !this.defend(point, 0);
  }

  /** The attacker's first moves that catch a chain with two liberties. */
  workingMoves(board: Board, point: Point): Point[] {
    if (board.libertyCount(point) !== 2) return [];
    const color = board.stones[point] as Color;
    return board.liberties(point).filter((move) => {
      this.board.copyFrom(board);
      this.startReading();
      return this.attackWith(move, point, opponent(color), 0);
    });
  }

  private startReading(): void {
    this.budget = this.nodeBudget;
    this.tooDeep = false;
  }

  /** A liberty from which the chain would reach three others cannot be left to it: both being so ends the ladder. */
  private canStart(board: Board, point: Point): boolean {
    let open = 0;
    let at = point;
    let first = -1;
    do {
      for (let d = at * 4; d < at * 4 + 4; d++) {
        const near = this.neighbors[d]!;
        if (near < 0 || board.stones[near] !== EMPTY || near === first) continue;
        if (first < 0) first = near;
        if (this.emptiesAround(board, near) >= 3) open++;
        if (near !== first) return open < 2;
      }
      at = board.nextInChain(at);
    } while (at !== point);
    return open < 2;
  }

  /** Extending from the last liberty reaches three others at once. */
  private escapesAtOnce(board: Board, point: Point): boolean {
    let at = point;
    do {
      for (let d = at * 4; d < at * 4 + 4; d++) {
        const near = this.neighbors[d]!;
        if (near >= 0 && board.stones[near] === EMPTY) return this.emptiesAround(board, near) >= 3;
      }
      at = board.nextInChain(at);
    } while (at !== point);
    return false;
  }

  private emptiesAround(board: Board, point: Point): number {
    let count = 0;
    for (let d = point * 4; d < point * 4 + 4; d++) {
      const near = this.neighbors[d]!;
      if (near >= 0 && board.stones[near] === EMPTY) count++;
    }
    return count;
  }

  /** Attacker to move against a chain with two liberties: does one of the two ataris catch it? */
  private attack(point: Point, depth: number): boolean {
    const { board } = this;
    const attacker = opponent(board.stones[point] as Color);
    const base = depth * this.width;
    this.writeLiberties(point, base);
    for (let i = 0; i < 2; i++) {
      if (this.attackWith(this.moves[base + i]!, point, attacker, depth)) return true;
    }
    return false;
  }

  private attackWith(move: Point, point: Point, attacker: Color, depth: number): boolean {
    const { board } = this;
    if (depth >= DEEPEST) this.tooDeep = true;
    if (--this.budget < 0 || depth >= DEEPEST || !board.isLegal(move, attacker, false))
      return false;
    board.play(move, attacker);
    const caught = board.libertyCount(point) <= 1 && !this.defend(point, depth + 1);
    board.undo();
    return caught;
  }

  /** Defender to move with one liberty: does extending, or capturing what surrounds it, save the chain? */
  private defend(point: Point, depth: number): boolean {
    const { board } = this;
    if (depth >= DEEPEST) return true;
    const defender = board.stones[point] as Color;
    const base = depth * this.width;
    const count = this.writeDefences(point, base);
    for (let i = 0; i < count; i++) {
      const move = this.moves[base + i]!;
      if (--this.budget < 0) return true;
      if (!board.isLegal(move, defender, false)) continue;
      board.play(move, defender);
      const liberties = board.libertyCount(point);
      const saved = liberties >= 3 || (liberties === 2 && !this.attack(point, depth + 1));
      board.undo();
      if (saved) return true;
    }
    return false;
  }

  /** The chain's liberties from `moves[base]` on, at most two. */
  private writeLiberties(point: Point, base: number): number {
    const { board, neighbors, moves } = this;
    let count = 0;
    let at = point;
    do {
      for (let d = at * 4; d < at * 4 + 4; d++) {
        const near = neighbors[d]!;
        if (near < 0 || board.stones[near] !== EMPTY) continue;
        if (count > 0 && moves[base] === near) continue;
        moves[base + count++] = near;
        if (count === 2) return count;
      }
      at = board.nextInChain(at);
    } while (at !== point);
    return count;
  }

  /** Captures of surrounding chains in atari first, then the last liberty. */
  private writeDefences(point: Point, base: number): number {
    const { board, neighbors, moves, width } = this;
    const defender = board.stones[point] as Color;
    let count = 0;
    let lastLiberty = -1;
    let at = point;
    do {
      for (let d = at * 4; d < at * 4 + 4; d++) {
        const near = neighbors[d]!;
        if (near < 0 || board.stones[near] === defender) continue;
        if (board.stones[near] === EMPTY) {
          lastLiberty = near;
        } else if (board.libertyCount(near) === 1 && count < width - 1) {
          const capture = this.onlyLiberty(near);
          let known = false;
          for (let i = 0; i < count; i++) known ||= moves[base + i] === capture;
          if (!known) moves[base + count++] = capture;
        }
      }
      at = board.nextInChain(at);
    } while (at !== point);
    if (lastLiberty >= 0) moves[base + count++] = lastLiberty;
    return count;
  }

  private onlyLiberty(point: Point): Point {
    const { board, neighbors } = this;
    let at = point;
    do {
      for (let d = at * 4; d < at * 4 + 4; d++) {
        const near = neighbors[d]!;
        if (near >= 0 && board.stones[near] === EMPTY) return near;
      }
      at = board.nextInChain(at);
    } while (at !== point);
    throw new Error('A chain on the board has no liberty');
  }
}
