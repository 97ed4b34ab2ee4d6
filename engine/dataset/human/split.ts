/**
 * Divides games into those to learn from and those to measure with, by game: turned and mirrored copies of a
 * game, and copies that differ late, fall on the same side.
 */

import { createHash } from 'node:crypto';
import { passMove } from '../../rules/point.ts';
import { SYMMETRIES, symmetryTable } from '../../rules/symmetry.ts';
import type { HumanGame } from './human-game.ts';

export const SPLITS = ['train', 'validation', 'test'] as const;
export type Split = (typeof SPLITS)[number];

/** Games in a thousand for validation, and for the test. */
const VALIDATION = 15;
const TEST = 25;

/** Games with the same set-up and the same moves up to here are the same game. */
const FIRST_MOVES = 40;

export function splitOf(game: HumanGame): Split {
  const draw = canonicalHash(game) % 1000;
  if (draw < TEST) return 'test';
  return draw < TEST + VALIDATION ? 'validation' : 'train';
}

/** 32 bits of the SHA-256 of the game as the one of its eight symmetric forms that comes first in order. */
export function canonicalHash(game: HumanGame): number {
  const moves = game.moves.subarray(0, FIRST_MOVES);
  const length = 2 + game.setup.length + moves.length;
  let first: Uint16Array | undefined;
  for (let s = 0; s < SYMMETRIES; s++) {
    const table = symmetryTable(game.size, s);
    const form = new Uint16Array(length);
    form[0] = game.size;
    form.set(
      game.setup.map((point) => table[point]!).sort((a, b) => a - b),
      1,
    );
    form[1 + game.setup.length] = passMove(game.size) + 1;
    moves.forEach((move, i) => (form[2 + game.setup.length + i] = table[move]!));
    if (!first || comesBefore(form, first)) first = form;
  }
  const bytes = new DataView(new ArrayBuffer(2 * length));
  first?.forEach((value, i) => {
    bytes.setUint16(2 * i, value, true);
  });
  return createHash('sha256').update(bytes).digest().readUInt32LE(0);
}

function comesBefore(a: Uint16Array, b: Uint16Array): boolean {
  const at = a.findIndex((value, i) => value !== b[i]);
  return at >= 0 && a[at]! < b[at]!;
}
