/** Distances, lines and neighbours of points on a square board. */

import { neighborsOf } from '../rules/neighbors.ts';
import type { Point } from '../rules/point.ts';

export interface Offset {
  readonly dx: number;
  readonly dy: number;
}

export const STRAIGHT: readonly Offset[] = [
  { dx: 0, dy: -1 },
  { dx: -1, dy: 0 },
  { dx: 1, dy: 0 },
  { dx: 0, dy: 1 },
];

export const OBLIQUE: readonly Offset[] = [
  { dx: -1, dy: -1 },
  { dx: 1, dy: -1 },
  { dx: -1, dy: 1 },
  { dx: 1, dy: 1 },
];

export function columnOf(point: Point, size: number): number {
  return point % size;
}

export function rowOf(point: Point, size: number): number {
  return Math.floor(point / size);
}

/** The point so many columns and rows away; undefined off the board. */
export function stepFrom(point: Point, dx: number, dy: number, size: number): Point | undefined {
  const x = columnOf(point, size) + dx;
  const y = rowOf(point, size) + dy;
  return x >= 0 && y >= 0 && x < size && y < size ? y * size + x : undefined;
}

export function neighborPoints(point: Point, size: number): Point[] {
  return [...neighborsOf(size).subarray(point * 4, point * 4 + 4)].filter((near) => near >= 0);
}

export function obliquePoints(point: Point, size: number): Point[] {
  return OBLIQUE.map(({ dx, dy }) => stepFrom(point, dx, dy, size)).filter(
    (near) => near !== undefined,
  );
}

/** Lines from the left, right, top and bottom edge, the edge itself being 1. */
export function edgeLines(point: Point, size: number): [number, number, number, number] {
  const x = columnOf(point, size);
  const y = rowOf(point, size);
  return [x + 1, size - x, y + 1, size - y];
}

/** The line that players name: counted from the nearest edge. */
export function lineOf(point: Point, size: number): number {
  return Math.min(...edgeLines(point, size));
}

/** The greater of columns and rows between two points. */
export function linesApart(a: Point, b: Point, size: number): number {
  return Math.max(
    Math.abs(columnOf(a, size) - columnOf(b, size)),
    Math.abs(rowOf(a, size) - rowOf(b, size)),
  );
}

export function ascending(points: Iterable<Point>): Point[] {
  return [...points].sort((a, b) => a - b);
}
