/**
 * First moves that make the games of a match differ: two or four stones, colours in turn, away from the edge.
 * Each opening is played from both sides, so it need not be quite even.
 */

import { symmetryTable, SYMMETRIES } from '../rules/symmetry.ts';
import type { Move } from '../rules/point.ts';

/** Numbers in 0..1, 1 excluded. */
export interface RandomNumbers {
  next(): number;
}

/** Moves from the empty board, Black first; their number is even, so that Black is to play. */
export type Opening = readonly Move[];

/** Lines from the edge that openings keep free. */
const EDGE = 2;

/**
 * Openings of which no two are the same up to rotation and reflection of the board, as long as there are
 * enough of them. The first is always the empty board.
 */
export function drawOpenings(count: number, size: number, random: RandomNumbers): Opening[] {
  const openings: Opening[] = [];
  const seen = new Set<string>();
  const points = openPoints(size);
  let misses = 0;
  if (count > 0) openings.push([]);
  while (openings.length < count) {
    const length = random.next() < 0.5 ? 2 : 4;
    const opening = drawDistinct(points, Math.min(length, points.length & ~1), random);
    const key = canonicalKey(opening, size);
    if (seen.has(key) && misses < 100) {
      misses++;
      continue;
    }
    misses = 0;
    seen.add(key);
    openings.push(opening);
  }
  return openings;
}

function openPoints(size: number): Move[] {
  const edge = size >= 7 ? EDGE : 1;
  const points: Move[] = [];
  for (let y = edge; y < size - edge; y++) {
    for (let x = edge; x < size - edge; x++) points.push(y * size + x);
  }
  return points;
}

function drawDistinct(points: readonly Move[], count: number, random: RandomNumbers): Move[] {
  const left = [...points];
  return Array.from({ length: count }, () => {
    const [point] = left.splice(Math.floor(random.next() * left.length), 1);
    if (point === undefined) throw new RangeError('More opening moves than points');
    return point;
  });
}

/** The same for openings that give the same stones on a turned or mirrored board. */
function canonicalKey(opening: Opening, size: number): string {
  const keys: string[] = [];
  for (let s = 0; s < SYMMETRIES; s++) {
    const table = symmetryTable(size, s);
    const images = opening.map((move) => table[move] ?? move);
    const byColor = [0, 1].map((side) =>
      images
        .filter((_, i) => i % 2 === side)
        .sort((a, b) => a - b)
        .join(','),
    );
    keys.push(byColor.join('/'));
  }
  return keys.sort()[0] ?? '';
}
