import { describe, expect, it } from 'vitest';
import { spansBoard } from './spans-board.ts';

describe('spansBoard', () => {
  it.each([
    [[9], 9, true],
    [[9], 13, false],
    [[9, 19], 13, true],
    [[19, 9], 7, false],
    [[], 9, false],
  ])('of a network for %j, on %d lines: %s', (sizes, size, spans) => {
    expect(spansBoard(sizes, size)).toBe(spans);
  });
});
