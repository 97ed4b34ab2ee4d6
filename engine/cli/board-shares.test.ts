import { describe, expect, it } from 'vitest';
import { parseSizeShares } from './board-shares.ts';

describe('board sizes with shares', () => {
  it.each([
    ['9', [{ size: 9, share: 1 }]],
    [
      '9:4, 13,19:0.5',
      [
        { size: 9, share: 4 },
        { size: 13, share: 1 },
        { size: 19, share: 0.5 },
      ],
    ],
  ])('are read from %s', (text, shares) => {
    expect(parseSizeShares(text)).toEqual(shares);
  });

  it.each([
    ['', '5 to 19'],
    ['4', '5 to 19'],
    ['20', '5 to 19'],
    ['9:0', '5 to 19'],
    ['9;13', '5 to 19'],
    ['9:-1', '5 to 19'],
    ['9:1,9:2', 'twice'],
  ])('are refused in %j', (text, why) => {
    expect(() => parseSizeShares(text)).toThrow(why);
  });
});
