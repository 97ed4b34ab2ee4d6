import { describe, expect, it } from 'vitest';
import type { Weights } from '../network/weights.ts';
import { WeightsAverage, averageDecay } from './weights-average.ts';

const single = (value: number): Weights =>
  new Map([['w', { shape: [1], data: Float32Array.of(value) }]]);
const valueOf = (weights: Weights): number => weights.get('w')?.data[0] ?? Number.NaN;

describe('WeightsAverage', () => {
  it('is short at the start and reaches its full length later', () => {
    expect(averageDecay(0.999, 1)).toBeCloseTo(2 / 11);
    expect(averageDecay(0.999, 100)).toBeCloseTo(101 / 110);
    expect(averageDecay(0.999, 100_000)).toBe(0.999);
  });

  it('moves towards the weights by what does not stay', () => {
    const average = new WeightsAverage(single(1), 0.999);
    average.update(single(12), 1);
    expect(valueOf(average.weights)).toBeCloseTo(1 * (2 / 11) + 12 * (9 / 11), 5);
  });

  it('forgets the initial weights within a few hundred steps', () => {
    const average = new WeightsAverage(single(100), 0.999);
    for (let step = 1; step <= 300; step++) average.update(single(1), step);
    expect(valueOf(average.weights)).toBeCloseTo(1, 3);
  });

  it('does not touch the weights that it started from', () => {
    const start = single(1);
    new WeightsAverage(start, 0.5).update(single(9), 5);
    expect(valueOf(start)).toBe(1);
  });
});
