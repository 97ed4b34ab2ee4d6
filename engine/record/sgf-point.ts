/** Points and moves as SGF writes them (`dp`, column then row from the top left), and back. */

import { passMove, type Move, type Point } from '../rules/point.ts';
import { splitComposed } from './sgf-text.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** The largest board that SGF has letters for. */
export const MAX_SGF_SIZE = LETTERS.length;

/** Undefined where the value names no point of a board of this size. */
export function parseSgfPoint(raw: string, size: number): Point | undefined {
  if (raw.length !== 2) return undefined;
  const x = LETTERS.indexOf(raw.charAt(0));
  const y = LETTERS.indexOf(raw.charAt(1));
  return x >= 0 && y >= 0 && x < size && y < size ? y * size + x : undefined;
}

export function makeSgfPoint(point: Point, size: number): string {
  if (!Number.isInteger(point) || point < 0 || point >= size * size) {
    throw new RangeError(`${point} is no point of a ${size}×${size} board`);
  }
  return LETTERS.charAt(point % size) + LETTERS.charAt(Math.floor(point / size));
}

/** A move: nothing at all is a pass, and so is `tt` on boards up to 19, as older files have it. */
export function parseSgfMove(raw: string, size: number): Move | undefined {
  const text = raw.trim();
  if (text === '' || (text === 'tt' && size <= 19)) return passMove(size);
  return parseSgfPoint(text, size);
}

export function makeSgfMove(move: Move, size: number): string {
  return move === passMove(size) ? '' : makeSgfPoint(move, size);
}

export interface PointList {
  readonly points: readonly Point[];
  /** Values that name no point or rectangle of the board. */
  readonly unread: readonly string[];
}

/** The points of a list, each once, rectangles (`aa:cc`) expanded. */
export function parseSgfPoints(values: readonly string[], size: number): PointList {
  const points = new Set<Point>();
  const unread: string[] = [];
  for (const value of values) {
    const [from, to] = splitComposed(value.trim());
    const one = parseSgfPoint(from, size);
    const two = to === undefined ? one : parseSgfPoint(to, size);
    if (one === undefined || two === undefined) {
      if (value.trim() !== '') unread.push(value);
      continue;
    }
    const left = Math.min(one % size, two % size);
    const right = Math.max(one % size, two % size);
    const top = Math.floor(Math.min(one, two) / size);
    const bottom = Math.floor(Math.max(one, two) / size);
    for (let y = top; y <= bottom; y++) {
      for (let x = left; x <= right; x++) points.add(y * size + x);
    }
  }
  return { points: [...points], unread };
}
