/**
 * A board in a game: side to play, rules, komi, the history that superko asks for, passes and last moves.
 * Made to be copied and played on by a search: `copyFrom` and `play` allocate nothing once warm.
 */

import { Board } from './board.ts';
import { BLACK, EMPTY, WHITE, opponent, type Color } from './color.ts';
import { NO_POINT, passMove, type Move, type Point } from './point.ts';
import type { RuleSet } from './rule-set.ts';
import { mix } from './zobrist.ts';

/** Slots of the counting filter that tells most unseen positions from seen ones without a look at the history. */
const FILTER = 1024;
const SIDE_LOW = 0x2545f491;
const SIDE_HIGH = 0x4f6cdd1d;

export class Position {
  readonly board: Board;
  readonly size: number;
  readonly area: number;
  readonly pass: Move;
  readonly rules: RuleSet;
  /** Points that White gets. */
  komi: number;
  toPlay: Color = BLACK;
  /** Moves played so far, passes included. */
  moveNumber = 0;
  /** Stones that Black was given before the first move. */
  handicapStones = 0;
  consecutivePasses = 0;
  /** Stones that Black and White have captured: `[unused, by Black, by White]`. */
  readonly captured = new Int32Array(3);
  /** Passes made: `[unused, by Black, by White]` (AGA rules make each of them cost a stone). */
  readonly passes = new Int32Array(3);

  private moves = new Int16Array(256);
  private colors = new Uint8Array(256);
  /** Stones that each move captured, and the ko point that each pass gave up: what `undo` needs. */
  private capturedBy = new Uint16Array(256);
  private koBeforePass = new Int16Array(256);
  private undoFloor = 0;
  /** Hash of the position before each move and, at `moveNumber`, of the present one. */
  private hashLow = new Int32Array(257);
  private hashHigh = new Int32Array(257);
  private readonly filter = new Uint16Array(FILTER);
  private readonly after = new Int32Array(2);

  constructor(size: number, rules: RuleSet, komi: number) {
    this.board = new Board(size);
    this.size = size;
    this.area = size * size;
    this.pass = passMove(size);
    this.rules = rules;
    this.komi = komi;
    this.remember();
  }

  /** Becomes equal to a position of the same size and rules. `undo` does not reach behind the copy. */
  copyFrom(other: Position): void {
    this.board.copyFrom(other.board);
    this.komi = other.komi;
    this.toPlay = other.toPlay;
    this.moveNumber = other.moveNumber;
    this.handicapStones = other.handicapStones;
    this.consecutivePasses = other.consecutivePasses;
    this.captured.set(other.captured);
    this.passes.set(other.passes);
    if (this.moves.length !== other.moves.length) this.makeRoom(other.moves.length);
    this.moves.set(other.moves);
    this.colors.set(other.colors);
    this.hashLow.set(other.hashLow);
    this.hashHigh.set(other.hashHigh);
    this.filter.set(other.filter);
    this.undoFloor = this.moveNumber;
  }

  clone(): Position {
    const copy = new Position(this.size, this.rules, this.komi);
    copy.copyFrom(this);
    return copy;
  }

  /**
   * Takes what is on the board now, and the side to play, as the start of the game: nothing before it counts
   * for superko, last moves or captures. Called after stones were set up.
   */
  startHere(toPlay: Color): void {
    this.toPlay = toPlay;
    this.moveNumber = 0;
    this.undoFloor = 0;
    this.consecutivePasses = 0;
    this.captured.fill(0);
    this.passes.fill(0);
    this.filter.fill(0);
    this.remember();
  }

  /** After stones were set up in mid-game: what stands now is what superko remembers; `undo` goes no further back. */
  boardChanged(): void {
    this.filter[this.hashLow[this.moveNumber]! & (FILTER - 1)]!--;
    this.remember();
    this.undoFloor = this.moveNumber;
  }

  /** Gives the turn to the other side without a move, as records with two moves of one colour running need. */
  skipTurn(): void {
    this.toPlay = opponent(this.toPlay);
    this.board.koPoint = NO_POINT;
    this.undoFloor = this.moveNumber;
  }

  get gameOver(): boolean {
    return this.consecutivePasses >= 2;
  }

  isLegal(move: Move): boolean {
    if (this.gameOver) return false;
    if (move === this.pass) return true;
    if (!Number.isInteger(move) || move < 0 || move >= this.area) return false;
    return this.board.isLegal(move, this.toPlay, this.rules.suicide) && !this.repeats(move);
  }

  /** Writes 1 for each legal move and 0 for the others into `out` `[area + 1]`; returns how many are legal. */
  legalMoves(out: Uint8Array): number {
    const { board, toPlay } = this;
    const { stones } = board;
    let count = 0;
    const over = this.gameOver;
    for (let point = 0; point < this.area; point++) {
      const legal =
        !over &&
        stones[point] === EMPTY &&
        board.isLegal(point, toPlay, this.rules.suicide) &&
        !this.repeats(point);
      out[point] = legal ? 1 : 0;
      if (legal) count++;
    }
    out[this.pass] = over ? 0 : 1;
    return over ? 0 : count + 1;
  }

  /** Whether a move that the board allows would bring back an earlier position, under these rules' superko. */
  repeats(point: Point): boolean {
    if (this.rules.ko === 'simple') return false;
    this.board.hashAfter(point, this.toPlay, this.after);
    let low = this.after[0]!;
    let high = this.after[1]!;
    if (this.rules.ko === 'situational' && opponent(this.toPlay) === WHITE) {
      low ^= SIDE_LOW;
      high ^= SIDE_HIGH;
    }
    if (this.filter[low & (FILTER - 1)] === 0) return false;
    for (let i = this.moveNumber; i >= 0; i--) {
      if (this.hashLow[i] === low && this.hashHigh[i] === high) return true;
    }
    return false;
  }

  /** Plays a move that `isLegal` allows and gives the turn to the other side. */
  play(move: Move): void {
    const at = this.moveNumber;
    if (at >= this.moves.length) this.makeRoom(this.moves.length * 2);
    this.moves[at] = move;
    this.colors[at] = this.toPlay;
    if (move === this.pass) {
      this.consecutivePasses++;
      this.passes[this.toPlay]!++;
      this.koBeforePass[at] = this.board.koPoint;
      this.board.koPoint = NO_POINT;
    } else {
      this.consecutivePasses = 0;
      if (this.board.stones[move] !== EMPTY) throw new Error('There is a stone on that point');
      const captured = this.board.play(move, this.toPlay);
      this.capturedBy[at] = captured;
      this.captured[this.toPlay]! += captured;
    }
    this.toPlay = opponent(this.toPlay);
    this.moveNumber = at + 1;
    this.remember();
  }

  /** Takes the last move back. Throws at the start of the game and where the position was copied. */
  undo(): void {
    if (this.moveNumber <= this.undoFloor) throw new Error('There is no move to take back');
    this.filter[this.hashLow[this.moveNumber]! & (FILTER - 1)]!--;
    const at = --this.moveNumber;
    const color = this.colors[at]! as Color;
    this.toPlay = color;
    if (this.moves[at] === this.pass) {
      this.passes[color]!--;
      this.board.koPoint = this.koBeforePass[at]!;
    } else {
      this.captured[color]! -= this.capturedBy[at]!;
      this.board.undo();
    }
    this.consecutivePasses = 0;
    while (this.lastMove(this.consecutivePasses) === this.pass) this.consecutivePasses++;
  }

  /** The move `back` moves ago (0 = the last one), or -1 where there was none. */
  lastMove(back: number): Move {
    const at = this.moveNumber - 1 - back;
    return at < 0 ? NO_POINT : this.moves[at]!;
  }

  /** Who played `lastMove(back)`; the side to play's opponent where there was no such move. */
  lastColor(back: number): Color {
    const at = this.moveNumber - 1 - back;
    return at < 0 ? opponent(this.toPlay) : (this.colors[at]! as Color);
  }

  /**
   * A 53-bit key of everything that an evaluation may depend on: stones, side to play, the last five moves,
   * points that ko or superko forbids, passes, komi and rules.
   */
  situationHash(): number {
    let low = this.board.hashLow ^ (this.toPlay === WHITE ? SIDE_LOW : 0);
    let high = this.board.hashHigh ^ (this.toPlay === WHITE ? SIDE_HIGH : 0);
    for (let back = 0; back < 5; back++) {
      const move = this.lastMove(back);
      low = mix(low, move * 8 + back);
      high = mix(high, move * 8 + back + 4096);
    }
    const { rules } = this;
    const flags =
      (rules.scoring === 'territory' ? 1 : 0) |
      (rules.ko === 'simple' ? 2 : rules.ko === 'situational' ? 4 : 0) |
      (rules.suicide ? 8 : 0) |
      (Math.min(this.consecutivePasses, 2) << 4) |
      (this.size << 6);
    low = mix(low, flags);
    const quarters = Math.round(this.komi * 4);
    high = mix(high, quarters);
    // Hardly any komi is finer than a quarter of a point.
    const rest = this.komi * 4 - quarters;
    if (rest !== 0) high = mix(high, Math.round(rest * 0x100000));
    if (this.board.koPoint >= 0) low = mix(low, this.board.koPoint + 1024);
    if (rules.ko !== 'simple') {
      for (let point = 0; point < this.area; point++) {
        if (this.board.stones[point] === EMPTY && this.repeats(point))
          high = mix(high, point + 2048);
      }
    }
    return (high >>> 0) * 0x200000 + (low >>> 11);
  }

  /** Writes the present position into the history at `moveNumber`. */
  private remember(): void {
    let low = this.board.hashLow;
    let high = this.board.hashHigh;
    if (this.rules.ko === 'situational' && this.toPlay === WHITE) {
      low ^= SIDE_LOW;
      high ^= SIDE_HIGH;
    }
    this.hashLow[this.moveNumber] = low;
    this.hashHigh[this.moveNumber] = high;
    this.filter[low & (FILTER - 1)]!++;
  }

  private makeRoom(length: number): void {
    this.moves = resized(this.moves, new Int16Array(length));
    this.colors = resized(this.colors, new Uint8Array(length));
    this.capturedBy = resized(this.capturedBy, new Uint16Array(length));
    this.koBeforePass = resized(this.koBeforePass, new Int16Array(length));
    this.hashLow = resized(this.hashLow, new Int32Array(length + 1));
    this.hashHigh = resized(this.hashHigh, new Int32Array(length + 1));
  }
}

function resized<T extends Int16Array | Int32Array | Uint8Array | Uint16Array>(from: T, to: T): T {
  to.set(from.subarray(0, Math.min(from.length, to.length)));
  return to;
}
