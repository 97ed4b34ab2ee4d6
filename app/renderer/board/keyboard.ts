/** Moves the board's cursor by keys; what the keys mean, apart from what is drawn. */

import type { Point } from '../../../engine/rules/point.ts';
import { keyTable, type KeyAct } from '../shell/keys/key-table.ts';

export const BOARD_KEYS = keyTable('board', {
  cursor: ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'],
  row: ['Home', 'End'],
  column: ['PageUp', 'PageDown'],
  choose: ['Enter', ' '],
});

const STEPS = [
  [-1, 0],
  [1, 0],
  [0, -1],
  [0, 1],
] as const;

/** Where the nth key of an act takes the cursor from `point`. Stops at the edges. */
export function moveCursor(
  act: Exclude<KeyAct<'board'>, 'choose'>,
  nth: number,
  point: Point,
  size: number,
): Point {
  const x = point % size;
  const y = Math.floor(point / size);
  if (act === 'row') return y * size + (nth === 0 ? 0 : size - 1);
  if (act === 'column') return (nth === 0 ? 0 : size - 1) * size + x;
  const [right, down] = STEPS[nth] ?? [0, 0];
  const inside = (at: number): number => Math.max(0, Math.min(size - 1, at));
  return inside(y + down) * size + inside(x + right);
}
