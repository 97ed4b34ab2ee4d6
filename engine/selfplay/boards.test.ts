import { describe, expect, it } from 'vitest';
import { boardOf, type Board } from './boards.ts';
import { DEFAULT_SELF_PLAY } from './settings.ts';

const board = (size: number, share: number): Board => ({
  share,
  settings: { ...DEFAULT_SELF_PLAY, size },
});

describe('the board of a self-play game', () => {
  it('comes up by its share, and for one seed always the same', () => {
    const boards = [board(9, 3), board(13, 1), board(19, 0.5)];
    const counts = new Map<number, number>();
    for (let seed = 0; seed < 9000; seed++) {
      const { size } = boardOf(boards, seed);
      expect(boardOf(boards, seed).size).toBe(size);
      counts.set(size, (counts.get(size) ?? 0) + 1);
    }
    expect(counts.get(9)! / 9000).toBeCloseTo(3 / 4.5, 1);
    expect(counts.get(13)! / 9000).toBeCloseTo(1 / 4.5, 1);
    expect(counts.get(19)! / 9000).toBeCloseTo(0.5 / 4.5, 1);
  });

  it('is the only one where there is one, and there must be one', () => {
    expect(boardOf([board(7, 0.1)], 5).size).toBe(7);
    expect(() => boardOf([], 1)).toThrow(RangeError);
  });
});
