/** Where on the board a move is, and how far from the move before it. */

import type { Fact, BoardArea } from './fact.ts';
import { columnOf, lineOf, linesApart, rowOf } from './geometry.ts';
import type { Point } from '../rules/point.ts';
import type { Turn } from './turn.ts';

export function placeFacts({ size, point, lastMove }: Turn): Fact[] {
  const place: Fact = { kind: 'place', line: lineOf(point, size), area: areaOf(point, size) };
  if (lastMove < 0 || lastMove >= size * size) return [place];
  const lines = linesApart(point, lastMove, size);
  const facts: Fact[] = [place, { kind: 'distance', from: lastMove, lines }];
  if (lines >= farAway(size)) facts.push({ kind: 'tenuki', from: lastMove, lines });
  return facts;
}

/** -1, 0 or 1: the outer third at the start, the middle, the outer third at the end. */
export function thirdOf(coordinate: number, size: number): -1 | 0 | 1 {
  const third = Math.floor(size / 3);
  return coordinate < third ? -1 : coordinate >= size - third ? 1 : 0;
}

export function areaOf(point: Point, size: number): BoardArea {
  const across = thirdOf(columnOf(point, size), size);
  const down = thirdOf(rowOf(point, size), size);
  if (across !== 0 && down !== 0) return 'corner';
  return across === 0 && down === 0 ? 'centre' : 'side';
}

/** Lines from the last move that make a move a tenuki: 7 on 19×19, 5 on 13×13, 4 on 9×9. */
export function farAway(size: number): number {
  return Math.max(4, Math.ceil(size / 3));
}
