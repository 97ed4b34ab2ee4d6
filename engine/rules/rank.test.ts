import { describe, expect, it } from 'vitest';
import {
  RANK_GROUPS,
  RANK_LEVELS,
  formatRank,
  parseRank,
  rankGroup,
  strongestRank,
} from './rank.ts';

describe('ranks', () => {
  it.each([
    ['30k', 0],
    ['45k', 0],
    ['15k', 15],
    ['1k', 29],
    ['1d', 30],
    ['9d', 38],
    ['10d', 38],
    ['3 Dan', 32],
    ['5 kyu', 25],
    ['4d?', 33],
    ['9p', 39],
    ['9d pro', 39],
    ['pro', 39],
  ])('reads %s', (text, level) => {
    expect(parseRank(text)).toBe(level);
  });

  it.each(['', 'k', '0k', '0d', 'strong', '5x', '-3k', '3kk'])('refuses %j', (text) => {
    expect(parseRank(text)).toBeUndefined();
  });

  it('names the strongest of several', () => {
    expect(strongestRank(['5k', undefined, '2d', 'strong'])).toBe('2d');
    expect(strongestRank(['9p', '9d'])).toBe('pro');
    expect(strongestRank([undefined, 'strong'])).toBeUndefined();
  });

  it('writes every level so that it is read again', () => {
    for (let level = 0; level < RANK_LEVELS; level++) {
      expect(parseRank(formatRank(level))).toBe(level);
    }
    expect(() => formatRank(40)).toThrow(RangeError);
  });

  it('groups the levels in order', () => {
    const groups = Array.from({ length: RANK_LEVELS }, (_, level) => rankGroup(level));
    expect([...new Set(groups), 'unknown']).toEqual(RANK_GROUPS);
    const groupOf = (text: string) => rankGroup(parseRank(text));
    expect(['25k', '24k', '20k', '19k', '10k', '9k', '4k', '3d', '4d', '7d'].map(groupOf)).toEqual([
      '25k+',
      '20-24k',
      '20-24k',
      '15-19k',
      '10-14k',
      '5-9k',
      '1-4k',
      '1-3d',
      '4-6d',
      '7-9d',
    ]);
    expect(rankGroup(undefined)).toBe('unknown');
  });
});
