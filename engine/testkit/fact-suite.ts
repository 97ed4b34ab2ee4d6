/**
 * Reads suites of positions with known facts. A suite is text: blocks between empty lines, each a title after `#`,
 * a diagram (Black plays at `a`; White has just played at `b`, where there is one), and one fact a line.
 */

import { WHITE } from '../rules/color.ts';
import type { Position } from '../rules/position.ts';
import type { Point } from '../rules/point.ts';
import { readDiagram } from './diagrams.ts';

export interface KnownPosition {
  readonly title: string;
  /** Black to play. */
  readonly position: Position;
  readonly move: Point;
  /** As `printFact` prints them. */
  readonly facts: readonly string[];
}

export function readSuite(text: string): KnownPosition[] {
  return text
    .split(/\n\s*\n/)
    .filter((block) => block.trim() !== '')
    .map(readBlock);
}

function readBlock(block: string): KnownPosition {
  const [first = '', ...lines] = block.trim().split('\n');
  if (!first.startsWith('# ')) throw new Error(`A block starts with its title, not ${first}`);
  const isRow = (line: string): boolean => /^[.XOab]( [.XOab])*$/.test(line);
  const rows = lines.filter(isRow).join('\n');
  const answered = rows.includes('b');
  const { position, at } = readDiagram(rows, answered ? { toPlay: WHITE } : {});
  if (answered) position.play(at('b'));
  return {
    title: first.slice(2),
    position,
    move: at('a'),
    facts: lines.filter((line) => !isRow(line)),
  };
}
