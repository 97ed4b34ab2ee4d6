/** Made-up games between people, and files of them, for tests: no record of a real game is among them. */

import { gzipSync } from 'node:zlib';
import { writeFileSync } from 'node:fs';
import { makeSgfPoint } from '../record/sgf-point.ts';
import { Position } from '../rules/position.ts';
import { RULE_SETS } from '../rules/rule-set.ts';
import { seededRandom } from './seeded-random.ts';

export interface LineParts {
  readonly size?: number;
  readonly komi?: string;
  readonly setup?: string;
  readonly black?: string;
  readonly white?: string;
  readonly result?: string;
  readonly year?: string;
  readonly source?: string;
  readonly moves?: string;
}

/** One line of a file of human games. */
export function humanLine(parts: LineParts = {}): string {
  const {
    size = 9,
    komi = '5.5',
    setup = '',
    black = '15k',
    white = '12k',
    result = 'B+R',
    year = '2015',
    source = 'ogs',
    moves = 'eeceegfgdccc',
  } = parts;
  return [size, komi, setup, black, white, result, year, source, moves].join('\t');
}

/** Legal moves drawn by a seed, as a line's last column; `passes` are added at the end. */
export function randomMoves(size: number, count: number, seed: number, passes = 0): string {
  const random = seededRandom(seed);
  const position = new Position(size, RULE_SETS.japanese, 0);
  let text = '';
  for (let i = 0; i < count; i++) {
    const legal: number[] = [];
    for (let point = 0; point < position.area; point++) {
      if (position.isLegal(point)) legal.push(point);
    }
    const move = legal[Math.floor(random() * legal.length)] ?? position.pass;
    text += move === position.pass ? '..' : makeSgfPoint(move, size);
    position.play(move);
  }
  return text + '..'.repeat(passes);
}

/** Writes a gzip'd file of lines. */
export function writeHumanFile(path: string, lines: readonly string[]): void {
  writeFileSync(path, gzipSync(`${lines.join('\n')}\n`));
}
