/** The eight ways to turn and mirror a square board. */

import { passMove, type Move } from './point.ts';

export const SYMMETRIES = 8;

const tables = new Map<number, readonly Int16Array[]>();

/**
 * `table[move]` is where symmetry `s` (0..7) takes a move: bit 4 swaps the axes first, then bit 1 mirrors left
 * and right and bit 2 top and bottom. A pass stays a pass. Shared: do not write.
 */
export function symmetryTable(size: number, s: number): Int16Array {
  let all = tables.get(size);
  if (!all) {
    all = Array.from({ length: SYMMETRIES }, (_, each) => makeTable(size, each));
    tables.set(size, all);
  }
  const table = all[s];
  if (!table) throw new RangeError(`There is no symmetry ${s}`);
  return table;
}

/** The symmetry that takes back what `s` does. */
export function inverseSymmetry(s: number): number {
  // With swapped axes the two mirrors change places; all others are their own inverse.
  if (!(s & 4)) return s;
  return 4 | ((s & 1) << 1) | ((s & 2) >> 1);
}

export function applySymmetry(move: Move, size: number, s: number): Move {
  return symmetryTable(size, s)[move]!;
}

function makeTable(size: number, s: number): Int16Array {
  const area = size * size;
  const table = new Int16Array(area + 1);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      let column = s & 4 ? y : x;
      let row = s & 4 ? x : y;
      if (s & 1) column = size - 1 - column;
      if (s & 2) row = size - 1 - row;
      table[y * size + x] = row * size + column;
    }
  }
  table[area] = passMove(size);
  return table;
}
