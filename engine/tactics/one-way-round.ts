/**
 * A board turned, mirrored and coloured one way, whichever way it lay: readings that are given up after so many
 * moves depend on the order in which moves are tried, and so would not turn with the board.
 */

import { Board } from '../rules/board.ts';
import { BLACK, EMPTY, WHITE } from '../rules/color.ts';
import type { Point } from '../rules/point.ts';
import { SYMMETRIES, symmetryTable } from '../rules/symmetry.ts';

const OWN = 1;
const OTHER = 2;
const CHAIN = 3;
/** Added where the chain's owner may not retake, and where the other side may not. */
const KO_OWN = 4;
const KO_OTHER = 8;

export interface TurnedChain {
  /** The chain's owner plays Black. */
  readonly board: Board;
  /** One of the chain's stones. */
  readonly chain: Point;
}

/** The same for the eight ways that the board can lie and for either colour. */
export function oneWayRound(board: Board, chain: Point): TurnedChain {
  const { size } = board;
  const seen = marked(board, chain);
  let first = turnedMarks(seen, size, 0);
  for (let s = 1; s < SYMMETRIES; s++) {
    const other = turnedMarks(seen, size, s);
    if (comesBefore(other, first)) first = other;
  }
  return { board: boardOf(first, size), chain: first.findIndex((mark) => (mark & 3) === CHAIN) };
}

/** `[area]` what stands on each point, as the chain's owner sees it. */
function marked(board: Board, chain: Point): Uint8Array {
  const own = board.stones[chain]!;
  const marks = board.stones.map((stone) => (stone === EMPTY ? 0 : stone === own ? OWN : OTHER));
  for (const stone of board.chainStones(chain)) marks[stone] = CHAIN;
  if (board.koPoint >= 0) marks[board.koPoint]! += board.koColor === own ? KO_OWN : KO_OTHER;
  return marks;
}

function turnedMarks(marks: Uint8Array, size: number, symmetry: number): Uint8Array {
  const table = symmetryTable(size, symmetry);
  const out = new Uint8Array(marks.length);
  marks.forEach((mark, point) => {
    out[table[point]!] = mark;
  });
  return out;
}

function comesBefore(a: Uint8Array, b: Uint8Array): boolean {
  const at = a.findIndex((mark, point) => mark !== b[point]);
  return at >= 0 && a[at]! < b[at]!;
}

function boardOf(marks: Uint8Array, size: number): Board {
  const board = new Board(size);
  marks.forEach((mark, point) => {
    const kind = mark & 3;
    if (kind !== 0) board.setStone(point, kind === OTHER ? WHITE : BLACK);
  });
  const ko = marks.findIndex((mark) => mark >= KO_OWN);
  if (ko >= 0) {
    board.koPoint = ko;
    board.koColor = marks[ko]! >= KO_OTHER ? WHITE : BLACK;
  }
  return board;
}
