/**
 * Stones, chains and liberties, with captures and the simple ko. It knows no history beyond what `undo`
 * needs, no side to play and no rules of scoring: that is `Position`.
 *
 * A chain is a circular list through `next`, named by one of its stones, its head. Liberties are counted
 * exactly and kept up to date move by move. Playing allocates nothing.
 */

import { EMPTY, opponent, type Color } from './color.ts';
import { neighborsOf } from './neighbors.ts';
import { NO_POINT, type Point } from './point.ts';
import { STONE_HIGH, STONE_LOW, STONE_STRIDE } from './zobrist.ts';

/** What `undo` needs of a move: point, colour | captured directions << 2 | suicide << 6, ko point, ko colour. */
const UNDO_FIELDS = 4;
const SUICIDE_BIT = 1 << 6;
/** Marks are 32-bit: before they overflow they are wiped and counted from zero again. */
const LAST_STAMP = 0x7fffffff;

export class Board {
  readonly size: number;
  readonly area: number;
  /** `[area]`: EMPTY, BLACK or WHITE. Read it; change it through `play`, `undo` and `setStone` only. */
  readonly stones: Uint8Array;
  /** The point that `koColor` may not retake at once, or -1. */
  koPoint: Point = NO_POINT;
  koColor: Color = 1;
  /** Incremental Zobrist hash of the stones alone. */
  hashLow = 0;
  hashHigh = 0;

  private readonly neighbors: Int16Array;
  private readonly head: Int16Array;
  private readonly next: Int16Array;
  /** Of each chain, at its head. */
  private readonly libertiesOfChain: Int16Array;
  private readonly stonesOfChain: Int16Array;
  private readonly mark: Int32Array;
  private stamp = 0;
  private readonly stack: Int16Array;
  private undoLog = new Int16Array(64 * UNDO_FIELDS);
  private undoDepth = 0;

  constructor(size: number) {
    if (!Number.isInteger(size) || size < 1 || size > 19) {
      throw new RangeError(`A board has 1 to 19 lines, not ${size}`);
    }
    this.size = size;
    this.area = size * size;
    this.neighbors = neighborsOf(size);
    this.stones = new Uint8Array(this.area);
    this.head = new Int16Array(this.area);
    this.next = new Int16Array(this.area);
    this.libertiesOfChain = new Int16Array(this.area);
    this.stonesOfChain = new Int16Array(this.area);
    this.mark = new Int32Array(this.area);
    this.stack = new Int16Array(this.area);
  }

  /** Becomes equal to a board of the same size; `undo` then reaches back to here and no further. */
  copyFrom(other: Board): void {
    this.stones.set(other.stones);
    this.head.set(other.head);
    this.next.set(other.next);
    this.libertiesOfChain.set(other.libertiesOfChain);
    this.stonesOfChain.set(other.stonesOfChain);
    this.koPoint = other.koPoint;
    this.koColor = other.koColor;
    this.hashLow = other.hashLow;
    this.hashHigh = other.hashHigh;
    this.undoDepth = 0;
  }

  clear(): void {
    this.stones.fill(EMPTY);
    this.koPoint = NO_POINT;
    this.hashLow = 0;
    this.hashHigh = 0;
    this.undoDepth = 0;
  }

  chainHead(point: Point): Point {
    return this.head[point]!;
  }

  /** The chain's next stone in a circle: walk from any stone until it comes round. */
  nextInChain(point: Point): Point {
    return this.next[point]!;
  }

  libertyCount(point: Point): number {
    return this.libertiesOfChain[this.head[point]!]!;
  }

  chainSize(point: Point): number {
    return this.stonesOfChain[this.head[point]!]!;
  }

  chainStones(point: Point): Point[] {
    const stones: Point[] = [];
    let at = point;
    do {
      stones.push(at);
      at = this.next[at]!;
    } while (at !== point);
    return stones;
  }

  /** The chain's liberties, in no promised order. */
  liberties(point: Point): Point[] {
    const found: Point[] = [];
    const stamp = this.freshStamp();
    let at = point;
    do {
      for (let d = at * 4; d < at * 4 + 4; d++) {
        const near = this.neighbors[d]!;
        if (near < 0 || this.stones[near] !== EMPTY || this.mark[near] === stamp) continue;
        this.mark[near] = stamp;
        found.push(near);
      }
      at = this.next[at]!;
    } while (at !== point);
    return found;
  }

  /** Occupied points, the simple ko and (unless allowed) suicide are refused; superko is the position's affair. */
  isLegal(point: Point, color: Color, suicide: boolean): boolean {
    if (this.stones[point] !== EMPTY) return false;
    if (point === this.koPoint && color === this.koColor) return false;
    for (let d = point * 4; d < point * 4 + 4; d++) {
      const near = this.neighbors[d]!;
      if (near < 0) continue;
      const stone = this.stones[near]!;
      if (stone === EMPTY) return true;
      const inAtari = this.libertiesOfChain[this.head[near]!] === 1;
      if (stone === color) {
        if (!inAtari) return true;
      } else if (inAtari) return true;
    }
    return suicide;
  }

  /**
   * Plays a stone that `isLegal` allows and returns how many stones it captured. A suicide takes its own
   * chain off and returns 0.
   */
  play(point: Point, color: Color): number {
    const { neighbors, stones, head, libertiesOfChain } = this;
    const log = this.roomForUndo();
    const other = opponent(color);

    this.put(point, color);
    this.next[point] = point;
    head[point] = point;
    this.stonesOfChain[point] = 1;
    let empties = 0;
    for (let d = point * 4; d < point * 4 + 4; d++) {
      const near = neighbors[d]!;
      if (near >= 0 && stones[near] === EMPTY) empties++;
    }
    libertiesOfChain[point] = empties;
    this.addLibertyAround(point, other, -1);

    for (let d = point * 4; d < point * 4 + 4; d++) {
      const near = neighbors[d]!;
      if (near >= 0 && stones[near] === color && head[near] !== head[point]) this.join(point, near);
    }

    let captured = 0;
    let directions = 0;
    let lastCaptured = NO_POINT;
    for (let d = 0; d < 4; d++) {
      const near = neighbors[point * 4 + d]!;
      if (near < 0 || stones[near] !== other || libertiesOfChain[head[near]!] !== 0) continue;
      directions |= 1 << d;
      captured += this.stonesOfChain[head[near]!]!;
      lastCaptured = near;
      this.takeOff(near, color);
    }

    const suicide = captured === 0 && libertiesOfChain[head[point]] === 0;
    this.undoLog[log] = point;
    this.undoLog[log + 1] = color | (directions << 2) | (suicide ? SUICIDE_BIT : 0);
    this.undoLog[log + 2] = this.koPoint;
    this.undoLog[log + 3] = this.koColor;
    if (suicide) this.takeOff(point, other);
    if (captured === 1 && this.stonesOfChain[head[point]] === 1 && this.libertyCount(point) === 1) {
      this.koPoint = lastCaptured;
      this.koColor = other;
    } else {
      this.koPoint = NO_POINT;
    }
    return captured;
  }

  /** Takes the last `play` back. Throws when nothing was played since this board was made, cleared or copied. */
  undo(): void {
    if (this.undoDepth === 0) throw new Error('There is no move to take back');
    const at = --this.undoDepth * UNDO_FIELDS;
    const point = this.undoLog[at]!;
    const packed = this.undoLog[at + 1]!;
    const color = (packed & 3) as Color;
    const other = opponent(color);
    if (packed & SUICIDE_BIT) this.putBack(point, color, other);
    for (let d = 0; d < 4; d++) {
      if (!(packed & (1 << (d + 2)))) continue;
      const near = this.neighbors[point * 4 + d]!;
      if (this.stones[near] === EMPTY) this.putBack(near, other, color);
    }
    this.remove(point);
    this.addLibertyAround(point, other, 1);
    this.reserveStamps();
    const firstNewStamp = this.stamp + 1;
    for (let d = point * 4; d < point * 4 + 4; d++) {
      const near = this.neighbors[d]!;
      if (near < 0 || this.stones[near] !== color) continue;
      if (this.mark[near]! < firstNewStamp) this.rebuildChain(near);
    }
    this.koPoint = this.undoLog[at + 2]!;
    this.koColor = this.undoLog[at + 3]! as Color;
  }

  /** Moves since the board was made, cleared or copied that `undo` can take back. */
  get undoable(): number {
    return this.undoDepth;
  }

  /** Puts a stone or takes one off outside play. Throws where a chain would be left without a liberty. */
  setStone(point: Point, color: Color | typeof EMPTY): void {
    const before = this.stones[point]!;
    if (before === color) return;
    if (before !== EMPTY) this.remove(point);
    if (color !== EMPTY) this.put(point, color);
    this.rebuildAll();
    this.koPoint = NO_POINT;
    this.undoDepth = 0;
    for (let p = 0; p < this.area; p++) {
      if (this.stones[p] === EMPTY || this.libertyCount(p) > 0) continue;
      if (color !== EMPTY) this.remove(point);
      if (before !== EMPTY) this.put(point, before as Color);
      this.rebuildAll();
      throw new Error('A stone set up here would leave a chain without a liberty');
    }
  }

  /** The Zobrist hash that the board would have after `play(point, color)`, as `[low, high]` in `out`. */
  hashAfter(point: Point, color: Color, out: Int32Array): void {
    let low = this.hashLow ^ STONE_LOW[color * STONE_STRIDE + point]!;
    let high = this.hashHigh ^ STONE_HIGH[color * STONE_STRIDE + point]!;
    const other = opponent(color);
    const stamp = this.freshStamp();
    let captures = false;
    let breathes = false;
    for (let d = point * 4; d < point * 4 + 4; d++) {
      const near = this.neighbors[d]!;
      if (near < 0) continue;
      const stone = this.stones[near]!;
      if (stone === EMPTY) {
        breathes = true;
        continue;
      }
      const chain = this.head[near]!;
      const inAtari = this.libertiesOfChain[chain] === 1;
      if (stone === color) {
        if (!inAtari) breathes = true;
      } else if (inAtari && this.mark[chain] !== stamp) {
        this.mark[chain] = stamp;
        captures = true;
        let at = near;
        do {
          low ^= STONE_LOW[other * STONE_STRIDE + at]!;
          high ^= STONE_HIGH[other * STONE_STRIDE + at]!;
          at = this.next[at]!;
        } while (at !== near);
      }
    }
    if (!captures && !breathes) {
      low ^= STONE_LOW[color * STONE_STRIDE + point]!;
      high ^= STONE_HIGH[color * STONE_STRIDE + point]!;
      for (let d = point * 4; d < point * 4 + 4; d++) {
        const near = this.neighbors[d]!;
        if (near < 0 || this.stones[near] !== color || this.mark[this.head[near]!] === stamp)
          continue;
        this.mark[this.head[near]!] = stamp;
        let at = near;
        do {
          low ^= STONE_LOW[color * STONE_STRIDE + at]!;
          high ^= STONE_HIGH[color * STONE_STRIDE + at]!;
          at = this.next[at]!;
        } while (at !== near);
      }
    }
    out[0] = low;
    out[1] = high;
  }

  /** Where in the log the next move's undo fields go. */
  private roomForUndo(): number {
    const at = this.undoDepth++ * UNDO_FIELDS;
    if (at + UNDO_FIELDS > this.undoLog.length) {
      const longer = new Int16Array(this.undoLog.length * 2);
      longer.set(this.undoLog);
      this.undoLog = longer;
    }
    return at;
  }

  /** A number that no point is marked with. Stamps of one operation are taken after `reserveStamps`. */
  private freshStamp(): number {
    if (this.stamp >= LAST_STAMP) this.clearMarks();
    return ++this.stamp;
  }

  /** Makes sure that an operation that compares stamps never sees them start again from zero. */
  private reserveStamps(): void {
    if (this.stamp >= LAST_STAMP - 4 * this.area) this.clearMarks();
  }

  private clearMarks(): void {
    this.mark.fill(0);
    this.stamp = 0;
  }

  private put(point: Point, color: Color): void {
    this.stones[point] = color;
    this.hashLow ^= STONE_LOW[color * STONE_STRIDE + point]!;
    this.hashHigh ^= STONE_HIGH[color * STONE_STRIDE + point]!;
  }

  private remove(point: Point): void {
    const color = this.stones[point]!;
    this.stones[point] = EMPTY;
    this.hashLow ^= STONE_LOW[color * STONE_STRIDE + point]!;
    this.hashHigh ^= STONE_HIGH[color * STONE_STRIDE + point]!;
  }

  /** Adds `change` to the liberties of each chain of `color` around a point, once a chain. */
  private addLibertyAround(point: Point, color: Color, change: number): void {
    const { neighbors, stones, head } = this;
    const at = point * 4;
    let a = NO_POINT;
    let b = NO_POINT;
    let c = NO_POINT;
    for (let d = 0; d < 4; d++) {
      const near = neighbors[at + d]!;
      if (near < 0 || stones[near] !== color) continue;
      const chain = head[near]!;
      if (chain === a || chain === b || chain === c) continue;
      if (d === 0) a = chain;
      else if (d === 1) b = chain;
      else c = chain;
      this.libertiesOfChain[chain] = this.libertiesOfChain[chain]! + change;
    }
  }

  /** Joins the chains of two neighbouring stones of one colour; the larger one's head names the whole. */
  private join(one: Point, two: Point): void {
    const { head, next, stonesOfChain } = this;
    let keep = head[one]!;
    let gone = head[two]!;
    if (stonesOfChain[keep]! < stonesOfChain[gone]!) [keep, gone] = [gone, keep];
    let at = gone;
    do {
      head[at] = keep;
      at = next[at]!;
    } while (at !== gone);
    const afterKeep = next[keep]!;
    next[keep] = next[gone]!;
    next[gone] = afterKeep;
    stonesOfChain[keep] = stonesOfChain[keep]! + stonesOfChain[gone]!;
    this.libertiesOfChain[keep] = this.countLiberties(keep);
  }

  private countLiberties(from: Point): number {
    const { neighbors, stones, mark, next } = this;
    const stamp = this.freshStamp();
    let count = 0;
    let at = from;
    do {
      for (let d = at * 4; d < at * 4 + 4; d++) {
        const near = neighbors[d]!;
        if (near >= 0 && stones[near] === EMPTY && mark[near] !== stamp) {
          mark[near] = stamp;
          count++;
        }
      }
      at = next[at]!;
    } while (at !== from);
    return count;
  }

  /** Removes a whole chain and gives its points to the chains of `around` as liberties. */
  private takeOff(from: Point, around: Color): void {
    let at = from;
    do {
      const after = this.next[at]!;
      this.remove(at);
      this.addLibertyAround(at, around, 1);
      at = after;
    } while (at !== from);
  }

  /** The reverse of `takeOff`: fills the empty region around a point with stones of `color`, as one chain. */
  private putBack(from: Point, color: Color, around: Color): void {
    let depth = 0;
    this.stack[depth++] = from;
    this.put(from, color);
    while (depth > 0) {
      const at = this.stack[--depth]!;
      this.addLibertyAround(at, around, -1);
      for (let d = at * 4; d < at * 4 + 4; d++) {
        const near = this.neighbors[d]!;
        if (near < 0 || this.stones[near] !== EMPTY) continue;
        this.put(near, color);
        this.stack[depth++] = near;
      }
    }
    this.rebuildChain(from);
  }

  /** Makes the chain of a stone anew from the stones; marks its stones with a new stamp. */
  private rebuildChain(from: Point): void {
    const { neighbors, stones, head, next, mark, stack } = this;
    const color = stones[from]!;
    const stamp = this.freshStamp();
    let depth = 0;
    let size = 0;
    next[from] = from;
    mark[from] = stamp;
    stack[depth++] = from;
    while (depth > 0) {
      const at = stack[--depth]!;
      head[at] = from;
      size++;
      for (let d = at * 4; d < at * 4 + 4; d++) {
        const near = neighbors[d]!;
        if (near < 0 || stones[near] !== color || mark[near] === stamp) continue;
        mark[near] = stamp;
        next[near] = next[from]!;
        next[from] = near;
        stack[depth++] = near;
      }
    }
    this.stonesOfChain[from] = size;
    this.libertiesOfChain[from] = this.countLiberties(from);
  }

  private rebuildAll(): void {
    this.reserveStamps();
    const before = this.stamp;
    for (let p = 0; p < this.area; p++) {
      if (this.stones[p] !== EMPTY && this.mark[p]! <= before) this.rebuildChain(p);
    }
  }
}
