/**
 * Where the points lie, in CSS pixels of a square board. The spacing is whole device pixels, so that every
 * line is crisp and every stone sits exactly on its crossing.
 */

import { NO_POINT, type Point } from '../../../engine/rules/point.ts';

export interface BoardGeometry {
  readonly size: number;
  /** Edge of the whole board. */
  readonly edge: number;
  /** Distance between neighbouring lines. */
  readonly cell: number;
  /** Position of the first line, on both axes. */
  readonly origin: number;
}

/** Wood beyond the stones on the outermost lines, as a share of the edge. */
const RIM_WITH_COORDINATES = 0.035;
const RIM_PLAIN = 0.016;

export function boardGeometry(
  size: number,
  edge: number,
  coordinates: boolean,
  devicePixelRatio = 1,
): BoardGeometry {
  const rim = edge * (coordinates ? RIM_WITH_COORDINATES : RIM_PLAIN);
  const room = (edge - 2 * rim) * devicePixelRatio;
  const cell = Math.max(1, Math.floor(room / size)) / devicePixelRatio;
  const free = edge - cell * (size - 1);
  // Half a device pixel off the whole ones: there a line of one pixel is sharp.
  const origin = (Math.floor((free * devicePixelRatio) / 2) + 0.5) / devicePixelRatio;
  return { size, edge, cell, origin };
}

/** Centre of column (or row) `index`. */
export function lineAt(geometry: BoardGeometry, index: number): number {
  return geometry.origin + index * geometry.cell;
}

export function centerOf(geometry: BoardGeometry, point: Point): { x: number; y: number } {
  const { size } = geometry;
  return { x: lineAt(geometry, point % size), y: lineAt(geometry, Math.floor(point / size)) };
}

/** The point nearest to a place on the board, or `NO_POINT` more than half a cell outside the lines. */
export function pointAt(geometry: BoardGeometry, x: number, y: number): Point {
  const { size, cell, origin } = geometry;
  const column = Math.round((x - origin) / cell);
  const row = Math.round((y - origin) / cell);
  const inside = column >= 0 && column < size && row >= 0 && row < size;
  return inside ? row * size + column : NO_POINT;
}

/** The marked crossings: five on 9 and 13 lines, nine on 15 and more, the centre alone on small odd boards. */
export function starPoints(size: number): Point[] {
  if (size < 7) return size % 2 === 1 ? [(size * size - 1) / 2] : [];
  const near = size < 13 ? 2 : 3;
  const far = size - 1 - near;
  const middle = (size - 1) / 2;
  const at = (x: number, y: number): Point => y * size + x;
  const corners = [at(near, near), at(far, near), at(near, far), at(far, far)];
  if (size % 2 === 0) return corners;
  if (size < 15) return [...corners, at(middle, middle)];
  const sides = [at(middle, near), at(near, middle), at(far, middle), at(middle, far)];
  return [...corners, ...sides, at(middle, middle)];
}
