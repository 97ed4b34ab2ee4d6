/** The count of legal positions of 4×4 as published (J. Tromp, G. Farnebäck, "Combinatorics of Go"). */

import { afterAll, beforeAll, expect, it } from 'vitest';
import { Board } from './board.ts';
import { BLACK, EMPTY, WHITE } from './color.ts';

const { stackTraceLimit } = Error;
beforeAll(() => {
  // Millions of refusals: a stack for each would take most of the time.
  Error.stackTraceLimit = 0;
});
afterAll(() => {
  Error.stackTraceLimit = stackTraceLimit;
});

it('there are 24 318 165 legal positions of 4×4', { timeout: 1_200_000 }, () => {
  const board = new Board(4);
  const from = (point: number): number => {
    if (point === board.area) return 1;
    let count = from(point + 1);
    for (const color of [BLACK, WHITE]) {
      try {
        board.setStone(point, color);
      } catch {
        continue;
      }
      count += from(point + 1);
      board.setStone(point, EMPTY);
    }
    return count;
  };
  expect(from(0)).toBe(24_318_165);
});
