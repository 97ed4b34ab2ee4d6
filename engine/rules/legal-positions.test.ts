/** Counts of legal positions as published (J. Tromp, G. Farnebäck, "Combinatorics of Go"). */

import { describe, expect, it } from 'vitest';
import { countBySettingUp } from '../testkit/count-legal-positions.ts';
import { printBoard } from '../testkit/diagrams.ts';
import { Board } from './board.ts';
import { BLACK, opponent, type Color } from './color.ts';

/** Plays on from the empty board in every way, either colour at any time, until nothing new comes up. */
function countByPlay(size: number): number {
  const board = new Board(size);
  const seen = new Set<string>();
  const visit = (): void => {
    const key = printBoard(board);
    if (seen.has(key)) return;
    seen.add(key);
    for (let point = 0; point < board.area; point++) {
      for (const color of [BLACK, opponent(BLACK)] satisfies Color[]) {
        board.koPoint = -1;
        if (!board.isLegal(point, color, false)) continue;
        board.play(point, color);
        visit();
        board.undo();
      }
    }
  };
  visit();
  return seen.size;
}

describe('legal positions', () => {
  it.each([
    [1, 1],
    [2, 57],
    [3, 12_675],
  ])('on %i lines are %i, set up or played', (size, count) => {
    expect(countBySettingUp(size)).toBe(count);
    expect(countByPlay(size)).toBe(count);
  });
});
