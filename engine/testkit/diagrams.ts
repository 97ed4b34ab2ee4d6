/**
 * Boards as text. `X` is Black, `O` White, `.` empty; lower-case letters are empty points with a name, capital
 * letters but X and O are not used. Rows from the top, spaces as one likes:
 *
 *     . X a
 *     X O X
 *     . . .
 */

import { BLACK, EMPTY, WHITE, type Color } from '../rules/color.ts';
import type { Point } from '../rules/point.ts';
import type { Position } from '../rules/position.ts';
import type { Board } from '../rules/board.ts';
import { newPosition } from '../rules/replay.ts';
import { RULE_SETS, type RuleSet } from '../rules/rule-set.ts';

export interface DiagramOptions {
  /** Black where it is not said. */
  readonly toPlay?: Color;
  /** 0 where it is not said. */
  readonly komi?: number;
  /** Chinese where it is not said. */
  readonly rules?: RuleSet;
}

export interface Diagram {
  readonly position: Position;
  /** The point with a name; throws where the diagram has none of that name. */
  at(name: string): Point;
}

export function readDiagram(text: string, options: DiagramOptions = {}): Diagram {
  const rows = text
    .split('\n')
    .map((row) => row.replaceAll(/\s/g, ''))
    .filter((row) => row !== '');
  const size = rows.length;
  const black: Point[] = [];
  const white: Point[] = [];
  const names = new Map<string, Point>();
  rows.forEach((row, y) => {
    if (row.length !== size) throw new Error(`Row ${y + 1} has ${row.length} points, not ${size}`);
    row.split('').forEach((mark, x) => {
      const point = y * size + x;
      if (mark === 'X') black.push(point);
      else if (mark === 'O') white.push(point);
      else if (/[a-z]/.test(mark)) names.set(mark, point);
      else if (mark !== '.') throw new Error(`A diagram has no mark ${mark}`);
    });
  });
  const { toPlay = BLACK, komi = 0, rules = RULE_SETS.chinese } = options;
  const position = newPosition({ size, rules, komi, black, white, toPlay });
  position.handicapStones = 0;
  return {
    position,
    at(name) {
      const point = names.get(name);
      if (point === undefined) throw new Error(`The diagram has no point ${name}`);
      return point;
    },
  };
}

/** `readDiagram` where no point has a name. */
export function readBoard(text: string, options: DiagramOptions = {}): Position {
  return readDiagram(text, options).position;
}

const MARKS = { [EMPTY]: '.', [BLACK]: 'X', [WHITE]: 'O' };

/** The board as `readDiagram` reads it. */
export function printBoard(board: Board): string {
  const rows: string[] = [];
  for (let y = 0; y < board.size; y++) {
    const row = board.stones.subarray(y * board.size, (y + 1) * board.size);
    rows.push(Array.from(row, (stone) => MARKS[stone as 0 | 1 | 2]).join(' '));
  }
  return rows.join('\n');
}
