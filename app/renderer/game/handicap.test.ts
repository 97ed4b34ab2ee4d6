import { describe, expect, it } from 'vitest';
import { formatMove } from '../../../engine/rules/point.ts';
import { starPoints } from '../board/geometry.ts';
import { handicapPoints, maxHandicap } from './handicap.ts';

const names = (size: number, stones: number): string[] =>
  handicapPoints(size, stones).map((point) => formatMove(point, size));

describe('fixed handicap', () => {
  it('stands where it is usual to stand', () => {
    expect(names(19, 2)).toEqual(['Q16', 'D4']);
    expect(names(19, 3)).toEqual(['Q16', 'D4', 'Q4']);
    expect(names(19, 5)).toEqual(['Q16', 'D4', 'Q4', 'D16', 'K10']);
    expect(names(19, 6)).toEqual(['Q16', 'D4', 'Q4', 'D16', 'D10', 'Q10']);
    expect(names(19, 7).at(-1)).toBe('K10');
    expect(names(19, 8)).not.toContain('K10');
    expect(names(13, 4)).toEqual(['K10', 'D4', 'K4', 'D10']);
    expect(names(9, 5)).toEqual(['G7', 'C3', 'G3', 'C7', 'E5']);
  });

  it.each([7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19])(
    'has on %d lines as many stones as were asked for, all on star points',
    (size) => {
      for (let stones = 2; stones <= maxHandicap(size); stones++) {
        const points = handicapPoints(size, stones);
        expect(new Set(points).size).toBe(stones);
        expect(starPoints(size)).toEqual(expect.arrayContaining(points));
      }
      expect(() => handicapPoints(size, maxHandicap(size) + 1)).toThrow(RangeError);
    },
  );

  it('is not there on boards without star points, and for one stone', () => {
    expect(maxHandicap(5)).toBe(0);
    expect(maxHandicap(6)).toBe(0);
    expect(handicapPoints(9, 0)).toEqual([]);
    expect(handicapPoints(9, 1)).toEqual([]);
  });
});
