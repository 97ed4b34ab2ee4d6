/** Which points touch which, made once for each board size. */

import { NO_POINT } from './point.ts';

const tables = new Map<number, Int16Array>();

/** `[area * 4]`: up, left, right, down of each point; -1 where the board ends. Shared: do not write. */
export function neighborsOf(size: number): Int16Array {
  const known = tables.get(size);
  if (known) return known;
  const area = size * size;
  const table = new Int16Array(area * 4);
  for (let point = 0; point < area; point++) {
    const x = point % size;
    table[point * 4] = point >= size ? point - size : NO_POINT;
    table[point * 4 + 1] = x > 0 ? point - 1 : NO_POINT;
    table[point * 4 + 2] = x < size - 1 ? point + 1 : NO_POINT;
    table[point * 4 + 3] = point < area - size ? point + size : NO_POINT;
  }
  tables.set(size, table);
  return table;
}
