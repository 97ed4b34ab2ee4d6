/** Shapes whose life is known, after Benson's definition. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBoard } from '../testkit/diagrams.ts';
import { drawnGames, playDrawn } from '../testkit/random-games.ts';
import { BLACK, EMPTY, WHITE, opponent } from './color.ts';
import { passAlive } from './pass-alive.ts';
import { newPosition } from './replay.ts';
import { applySymmetry } from './symmetry.ts';

/** The owners as a diagram: `x` and `o` where a point is Black's or White's for good. */
function ownersOf(text: string): string {
  const { board } = readBoard(text);
  const owners = new Uint8Array(board.area);
  passAlive(board, owners);
  const rows: string[] = [];
  for (let y = 0; y < board.size; y++) {
    const row = owners.subarray(y * board.size, (y + 1) * board.size);
    rows.push(Array.from(row, (owner) => ['.', 'x', 'o'][owner]).join(' '));
  }
  return rows.join('\n');
}

const lines = (text: string): string =>
  text
    .trim()
    .split('\n')
    .map((line) => line.trim())
    .join('\n');

describe('pass-alive', () => {
  it.each([
    [
      'two eyes in the corner',
      `. X . X .
       X X X X .
       . . . . .
       . . . . .
       . . . . .`,
      `x x x x .
       x x x x .
       . . . . .
       . . . . .
       . . . . .`,
    ],
    [
      'one eye is not enough',
      `. X . . .
       X X . . .
       . . . . .
       . . . . .
       . . . . .`,
      `. . . . .
       . . . . .
       . . . . .
       . . . . .
       . . . . .`,
    ],
    [
      'four chains that share four eyes',
      `. X X X .
       X O O O X
       X O . O X
       X O O O X
       . X X X .`,
      // White inside has one eye.
      `x x x x x
       x . . . x
       x . . . x
       x . . . x
       x x x x x`,
    ],
    [
      'chains joined by the eyes that they share',
      `. X . X X
       X X X . X
       O O X X X
       O O O O O
       . O . O .`,
      `x x x x x
       x x x x x
       o o x x x
       o o o o o
       o o o o o`,
    ],
    [
      'a false eye, whose stone can be cut off',
      `. X O . .
       X . X O .
       X X O O .
       O O O . .
       . . . . .`,
      `. . . . .
       . . . . .
       . . . . .
       . . . . .
       . . . . .`,
    ],
    [
      'a dead stone in an eye belongs to the eye',
      `O . X . .
       . X X X X
       X X . X .
       . . . X .
       . . . X X`,
      // A white chain could live in the large region.
      `x x x x x
       x x x x x
       x x . x x
       . . . x x
       . . . x x`,
    ],
    [
      'a large eye keeps a chain alive only where all its empty points touch the chain',
      `. X . . .
       X X . . .
       X . . . .
       X X X X X
       . X . X .`,
      `x x . . .
       x x . . .
       x . . . .
       x x x x x
       x x x x x`,
    ],
  ])('%s', (_, board, owners) => {
    expect(ownersOf(board)).toBe(lines(owners));
  });

  it('reckons with suicide where the rules allow it', () => {
    // White fills the corner, dies there and comes back to the point that Black does not touch.
    const board = readBoard(`
      O O X X X
      O . X . X
      X X X X X
      . . . . .
      . . . . .`).board;
    const owners = new Uint8Array(25);
    passAlive(board, owners);
    expect(owners[2]).toBe(BLACK);
    passAlive(board, owners, true);
    expect(owners[2]).toBe(EMPTY);
  });

  it('is nothing on the empty board and on one colour with a single region', () => {
    expect(ownersOf('. . .\n. . .\n. . .')).toBe('. . .\n. . .\n. . .');
    expect(ownersOf('. X X\nX X X\nX X X')).toBe('. . .\n. . .\n. . .');
  });

  it('cannot be taken although its owner only passes', () => {
    fc.assert(
      fc.property(
        drawnGames([4, 5]),
        fc.array(fc.nat(999), { minLength: 40, maxLength: 120 }),
        fc.boolean(),
        (drawn, attack, suicide) => {
          const { board, size } = playDrawn(drawn);
          const owners = new Uint8Array(board.area);
          passAlive(board, owners, suicide);
          for (const owner of [BLACK, WHITE]) {
            const safe = [...board.stones.keys()].filter(
              (point) => owners[point] === owner && board.stones[point] === owner,
            );
            if (safe.length === 0) continue;
            const copy = newPosition({
              size,
              rules: drawn.rules,
              komi: 0,
              black: [...board.stones.keys()].filter((point) => board.stones[point] === BLACK),
              white: [...board.stones.keys()].filter((point) => board.stones[point] === WHITE),
            }).board;
            for (const pick of attack) {
              const point = pick % board.area;
              copy.koPoint = -1;
              if (copy.isLegal(point, opponent(owner), suicide)) copy.play(point, opponent(owner));
            }
            for (const point of safe) expect(copy.stones[point]).toBe(owner);
          }
        },
      ),
      { numRuns: 600 },
    );
  });

  it('turns with the board and changes colours with the stones', () => {
    fc.assert(
      fc.property(drawnGames([4, 5]), fc.nat(7), (drawn, s) => {
        const { board, size } = playDrawn(drawn);
        const owners = new Uint8Array(board.area);
        passAlive(board, owners);
        const of = (color: number) =>
          [...board.stones.keys()].filter((point) => board.stones[point] === color);
        const turn = (points: number[]) => points.map((point) => applySymmetry(point, size, s));
        const turned = newPosition({
          size,
          rules: drawn.rules,
          komi: 0,
          black: turn(of(WHITE)),
          white: turn(of(BLACK)),
        });
        const image = new Uint8Array(board.area);
        passAlive(turned.board, image);
        owners.forEach((owner, point) => {
          const swapped = owner === EMPTY ? EMPTY : opponent(owner as 1 | 2);
          expect(image[applySymmetry(point, size, s)]).toBe(swapped);
        });
      }),
      { numRuns: 150 },
    );
  });
});
