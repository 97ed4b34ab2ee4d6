/** Handicap: how many stones, and where fixed ones stand, as GTP and the rules of most places have it. */

import type { Point } from '../../../engine/rules/point.ts';

/** Most stones that have a star point to stand on; 0 where a board has too few of them. */
export function maxHandicap(size: number): number {
  if (size < 7) return 0;
  if (size % 2 === 0 || size === 7) return 4;
  return size < 15 ? 5 : 9;
}

/** Most stones that Black may put where it likes. */
export function maxFreeHandicap(size: number): number {
  return size < 7 ? 4 : 9;
}

/** The points of `stones` handicap stones (2 to `maxHandicap`); none for fewer than two. */
export function handicapPoints(size: number, stones: number): Point[] {
  if (stones < 2) return [];
  if (stones > maxHandicap(size)) {
    throw new RangeError(`${size} lines have no star points for ${stones} handicap stones`);
  }
  const near = size < 13 ? 2 : 3;
  const far = size - 1 - near;
  const middle = (size - 1) / 2;
  const at = (x: number, y: number): Point => y * size + x;
  const corners = [at(far, near), at(near, far), at(far, far), at(near, near)];
  const sides = [at(near, middle), at(far, middle), at(middle, near), at(middle, far)];
  if (stones <= 4) return corners.slice(0, stones);
  const onSides = sides.slice(0, stones - 4 - (stones % 2));
  return [...corners, ...onSides, ...(stones % 2 === 1 ? [at(middle, middle)] : [])];
}
