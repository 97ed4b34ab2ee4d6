/** Where the network expects the move to change who owns what: regions of points, and chains that live or die. */

import { EMPTY, opponent, type Color } from '../rules/color.ts';
import { neighborsOf } from '../rules/neighbors.ts';
import type { Board } from '../rules/board.ts';
import type { Move, Point } from '../rules/point.ts';
import type { LifeChange, RegionChange, Zone } from './explanation.ts';
import { LIFE_OWNERSHIP, REGIONS_TOLD, REGION_CHANGE, REGION_POINTS } from './thresholds.ts';

/** `[area]` both: expected owners with the move and with a pass instead, 1 this side's. Largest change first. */
export function regionChanges(
  withMove: Float32Array,
  withPass: Float32Array,
  size: number,
): RegionChange[] {
  const change = withMove.map((own, point) => own - withPass[point]!);
  const seen = new Set<Point>();
  const regions: RegionChange[] = [];
  change.forEach((by, start) => {
    if (seen.has(start) || Math.abs(by) < REGION_CHANGE) return;
    const region = connected(change, start, size);
    for (const point of region) seen.add(point);
    const points = region.reduce((sum, point) => sum + change[point]!, 0);
    if (Math.abs(points) >= REGION_POINTS) {
      regions.push({ zone: zoneOf(region, size), region, points });
    }
  });
  return regions.sort((a, b) => Math.abs(b.points) - Math.abs(a.points)).slice(0, REGIONS_TOLD);
}

/** Points that touch and change the same way, ascending. */
function connected(change: Float32Array, start: Point, size: number): Point[] {
  const neighbors = neighborsOf(size);
  const sign = Math.sign(change[start]!);
  const found = new Set([start]);
  for (const at of found) {
    for (const near of neighbors.subarray(at * 4, at * 4 + 4)) {
      if (near >= 0 && sign * change[near]! >= REGION_CHANGE) found.add(near);
    }
  }
  return [...found].sort((a, b) => a - b);
}

/** Where the middle of the points lies. */
function zoneOf(points: readonly Point[], size: number): Zone {
  const mean = (of: (point: Point) => number): number =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length;
  return {
    across: thirdOf(
      mean((point) => point % size),
      size,
    ),
    down: thirdOf(
      mean((point) => Math.floor(point / size)),
      size,
    ),
  };
}

function thirdOf(coordinate: number, size: number): -1 | 0 | 1 {
  const third = (size - 1) / 3;
  if (coordinate < third) return -1;
  return coordinate > size - 1 - third ? 1 : 0;
}

/** Chains of the board after the move, whose expected fate would have been the opposite with a pass; the stone just played alone is none. */
export function lifeChanges(
  after: Board,
  own: Color,
  move: Move,
  withMove: Float32Array,
  withPass: Float32Array,
): LifeChange[] {
  const changes: LifeChange[] = [];
  for (const color of [own, opponent(own)]) {
    const sign = color === own ? 1 : -1;
    after.stones.forEach((stone, head) => {
      if (stone === EMPTY || stone !== color || after.chainHead(head) !== head) return;
      const stones = after.chainStones(head).sort((a, b) => a - b);
      if (stones.length === 1 && stones[0] === move) return;
      const mean = (owner: Float32Array): number =>
        (sign * stones.reduce((sum, at) => sum + owner[at]!, 0)) / stones.length;
      const now = mean(withMove);
      const otherwise = mean(withPass);
      const lives = now >= LIFE_OWNERSHIP && otherwise <= -LIFE_OWNERSHIP;
      const dies = now <= -LIFE_OWNERSHIP && otherwise >= LIFE_OWNERSHIP;
      if (lives || dies) changes.push({ side: color === own ? 'own' : 'opponent', stones, lives });
    });
  }
  return changes;
}
