/** One-point eyes, made and taken. An eye here is a shape: whether its owner lives is another question. */

import type { Board } from '../rules/board.ts';
import { EMPTY, opponent, type Color } from '../rules/color.ts';
import type { Point } from '../rules/point.ts';
import type { Fact } from './fact.ts';
import { neighborPoints, obliquePoints } from './geometry.ts';
import { afterMove, type Turn } from './turn.ts';

export function eyeFacts({ point, color, before, after }: Turn): Fact[] {
  const other = opponent(color);
  const own = new Set(eyesOf(before, color));
  const theirs = eyesOf(before, other);
  const left = new Set(eyesOf(after, other));
  const answer = afterMove(before, point, other);
  const wanted = answer ? eyesOf(answer, other).filter((eye) => !theirs.includes(eye)) : [];
  const eye =
    (act: 'make' | 'take' | 'prevent') =>
    (at: Point): Fact => ({ kind: 'eye', act, eye: at });
  return [
    ...eyesOf(after, color)
      .filter((at) => !own.has(at))
      .map(eye('make')),
    ...theirs.filter((at) => !left.has(at)).map(eye('take')),
    ...wanted.filter((at) => !left.has(at)).map(eye('prevent')),
  ];
}

/**
 * Empty points between four stones of `color` (three at the edge, two in the corner) with their diagonals held:
 * three of four in the middle, all of them at the edge and in the corner.
 */
function eyesOf(board: Board, color: Color): Point[] {
  const { size, stones } = board;
  const eyes: Point[] = [];
  for (let point = 0; point < board.area; point++) {
    if (stones[point] !== EMPTY) continue;
    if (!neighborPoints(point, size).every((near) => stones[near] === color)) continue;
    const oblique = obliquePoints(point, size);
    const missing = oblique.filter((near) => stones[near] !== color).length;
    if (missing <= (oblique.length === 4 ? 1 : 0)) eyes.push(point);
  }
  return eyes;
}
