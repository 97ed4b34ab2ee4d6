import { describe, expect, it } from 'vitest';
import {
  makeSgfMove,
  makeSgfPoint,
  parseSgfMove,
  parseSgfPoint,
  parseSgfPoints,
} from './sgf-point.ts';

describe('points in SGF', () => {
  it('reads back every point of every size', () => {
    for (const size of [1, 5, 9, 19, 26, 27, 52]) {
      for (let point = 0; point < size * size; point++) {
        expect(parseSgfPoint(makeSgfPoint(point, size), size)).toBe(point);
      }
    }
    expect(parseSgfPoint('aA', 26)).toBeUndefined();
    expect(parseSgfPoint('ja', 9)).toBeUndefined();
    expect(() => makeSgfPoint(81, 9)).toThrow(RangeError);
  });

  it('knows both ways to pass', () => {
    expect(parseSgfMove('', 9)).toBe(81);
    expect(parseSgfMove('tt', 19)).toBe(361);
    expect(parseSgfMove('tt', 21)).toBe(19 * 21 + 19);
    expect(parseSgfMove('zz', 19)).toBeUndefined();
    expect(makeSgfMove(81, 9)).toBe('');
  });

  it('expands rectangles and names what it cannot read', () => {
    expect(parseSgfPoints(['aa:ca', 'ba', 'bb'], 9)).toEqual({ points: [0, 1, 2, 10], unread: [] });
    expect(parseSgfPoints(['cc:ba'], 9).points).toEqual([1, 2, 10, 11, 19, 20]);
    expect(parseSgfPoints(['', 'zz', 'aa:zz', 'aa'], 9)).toEqual({
      points: [0],
      unread: ['zz', 'aa:zz'],
    });
  });
});
