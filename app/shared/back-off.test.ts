import { describe, expect, it } from 'vitest';
import { BackOff, WELL_AFTER_MS } from './back-off.ts';

describe('the wait before a new start', () => {
  it('grows from nothing to ten seconds while all runs are short', () => {
    const backOff = new BackOff();
    const waits = Array.from({ length: 9 }, () => backOff.next(5));
    expect(waits).toEqual([0, 250, 500, 1000, 2000, 4000, 8000, 10_000, 10_000]);
  });

  it('begins again after a run that was long enough', () => {
    const backOff = new BackOff();
    for (let i = 0; i < 5; i++) backOff.next(0);
    expect(backOff.next(WELL_AFTER_MS)).toBe(0);
    expect(backOff.next(0)).toBe(250);
  });
});
