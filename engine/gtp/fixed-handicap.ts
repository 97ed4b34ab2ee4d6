/** Where fixed handicap stones stand, by the figure and the limits of the GTP specification (section 4.1.1). */

import type { Point } from '../rules/point.ts';

/** Most fixed stones on such a board; 0 where there are no places for them. */
export function maxFixedHandicap(size: number): number {
  if (size < 7) return 0;
  return size === 7 || size % 2 === 0 ? 4 : 9;
}

/** Most stones that we place where we may choose: also on boards without places for fixed ones. */
export function maxFreeHandicap(size: number): number {
  return Math.max(4, maxFixedHandicap(size));
}

/** `stones` is 2 to `maxFreeHandicap`. */
export function fixedHandicap(size: number, stones: number): Point[] {
  const near = size < 7 ? 1 : size < 13 ? 2 : 3;
  const far = size - 1 - near;
  const middle = (size - 1) / 2;
  const at = (x: number, y: number): Point => y * size + x;
  const corners = [at(near, far), at(far, near), at(near, near), at(far, far)];
  if (stones <= 4) return corners.slice(0, stones);
  const sides = [at(near, middle), at(far, middle), at(middle, near), at(middle, far)];
  const center = stones % 2 === 1 ? [at(middle, middle)] : [];
  return [...corners, ...sides.slice(0, stones - 4 - center.length), ...center];
}
