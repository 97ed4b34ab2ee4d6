/**
 * Points and moves as integers, and their names on a Go board.
 * A point is `y * size + x` with y = 0 the top row; a pass is the integer after the last point.
 */

export type Point = number;
/** A point, or `passMove(size)`. */
export type Move = number;

/** The board sizes that people play; `Board` itself takes 1 to 19, which counting tests need. */
export const MIN_SIZE = 5;
export const MAX_SIZE = 19;

/** No point: off the board, or no ko. */
export const NO_POINT = -1;

const COLUMNS = 'ABCDEFGHJKLMNOPQRST';

export function passMove(size: number): Move {
  return size * size;
}

/** The move's GTP name: column letter without I, row counted from the bottom, or `pass`. */
export function formatMove(move: Move, size: number): string {
  if (move === passMove(size)) return 'pass';
  const column = COLUMNS[move % size];
  if (!Number.isInteger(move) || move < 0 || move > size * size || column === undefined) {
    throw new RangeError(`${move} is no move on a ${size}×${size} board`);
  }
  return `${column}${size - Math.floor(move / size)}`;
}

/** Reads a GTP name in any case; undefined when it names nothing on a board of this size. */
export function parseMove(text: string, size: number): Move | undefined {
  const name = text.trim().toUpperCase();
  if (name === 'PASS') return passMove(size);
  const match = /^([A-HJ-T])([1-9][0-9]?)$/.exec(name);
  if (!match) return undefined;
  const x = COLUMNS.indexOf(match[1] ?? '');
  const row = Number(match[2]);
  if (x >= size || row > size) return undefined;
  return (size - row) * size + x;
}
