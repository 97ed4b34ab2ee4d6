/** Moves the board's cursor by keys; what the keys mean, apart from what is drawn. */

import type { Point } from '../../../engine/rules/point.ts';

/** Where a key takes the cursor from `point`; undefined for keys that move nothing. Stops at the edges. */
export function moveCursor(key: string, point: Point, size: number): Point | undefined {
  const x = point % size;
  const y = Math.floor(point / size);
  switch (key) {
    case 'ArrowLeft':
      return y * size + Math.max(0, x - 1);
    case 'ArrowRight':
      return y * size + Math.min(size - 1, x + 1);
    case 'ArrowUp':
      return Math.max(0, y - 1) * size + x;
    case 'ArrowDown':
      return Math.min(size - 1, y + 1) * size + x;
    case 'Home':
      return y * size;
    case 'End':
      return y * size + size - 1;
    case 'PageUp':
      return x;
    case 'PageDown':
      return (size - 1) * size + x;
    default:
      return undefined;
  }
}
