import { describe, expect, it } from 'vitest';
import { fillGrain } from './grain.ts';

describe('fillGrain', () => {
  it('is the same every time, faint, and not flat', () => {
    const edge = 48;
    const first = new Uint8ClampedArray(edge * edge * 4);
    const second = new Uint8ClampedArray(edge * edge * 4);
    fillGrain(first, edge);
    fillGrain(second, edge);
    expect(first).toEqual(second);
    const alphas = first.filter((_, index) => index % 4 === 3);
    expect(Math.max(...alphas)).toBeLessThan(80);
    expect(new Set(alphas).size).toBeGreaterThan(5);
  });
});
