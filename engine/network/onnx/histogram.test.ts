import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../testkit/seeded-random.ts';
import { bestRange, Histogram } from './histogram.ts';

function histogramOf(values: readonly number[]): Histogram {
  const histogram = new Histogram();
  histogram.add(Float32Array.from(values));
  return histogram;
}

describe('the range of an activation', () => {
  it('is all of it where values are spread evenly', () => {
    const random = seededRandom(1);
    const even = histogramOf(Array.from({ length: 20_000 }, () => 3 * random()));
    expect(bestRange(even, false)).toBeGreaterThan(2.8);
  });

  it('cuts off a lone value far outside', () => {
    const random = seededRandom(2);
    const values = Float32Array.from({ length: 50_000 }, () => random());
    const histogram = new Histogram();
    for (let i = 0; i < 40; i++) histogram.add(values);
    histogram.add(Float32Array.of(8));
    const high = bestRange(histogram, false);
    expect(high).toBeLessThan(4);
    expect(high).toBeGreaterThanOrEqual(0.95);
  });

  it('is positive also where nothing but zero was seen', () => {
    expect(bestRange(histogramOf([0, 0]), true)).toBe(1);
  });

  it('is the same whichever order the values come in', () => {
    const small = Float32Array.from({ length: 4096 }, (_, i) => i / 4096);
    const large = Float32Array.from({ length: 4096 }, (_, i) => i / 1024);
    const one = new Histogram();
    one.add(small);
    one.add(large);
    const two = new Histogram();
    two.add(large);
    two.add(small);
    const sum = (histogram: Histogram): number => histogram.counts.reduce((a, b) => a + b, 0);
    expect(sum(one)).toBe(sum(two));
    expect(Math.abs(bestRange(one, false) - bestRange(two, false))).toBeLessThan(0.3);
  });

  it('refuses what is no number', () => {
    expect(() => histogramOf([Number.POSITIVE_INFINITY])).toThrow(/not a number/);
  });
});
