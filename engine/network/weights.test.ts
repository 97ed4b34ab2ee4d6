import { describe, expect, it } from 'vitest';
import { SMALL_SHAPE } from '../testkit/networks.ts';
import { seededRandom } from '../testkit/seeded-random.ts';
import { blockNames, kernelOf, parameterCount, parametersOf } from './parameters.ts';
import { DEFAULT_SHAPE, isPoolingBlock } from './shape.ts';
import { checkWeights, copyWeights, initialWeights, weightOf } from './weights.ts';

describe('parametersOf', () => {
  it('names every parameter once', () => {
    const names = parametersOf(DEFAULT_SHAPE).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('makes half a million weights of the default shape', () => {
    expect(parameterCount(DEFAULT_SHAPE)).toBe(521_095);
  });

  it('pools in the second and the fifth of six blocks', () => {
    const pooling = [0, 1, 2, 3, 4, 5].filter((block) => isPoolingBlock(DEFAULT_SHAPE, block));
    expect(pooling).toEqual([1, 4]);
    expect(isPoolingBlock({ ...DEFAULT_SHAPE, poolingEvery: 1 }, 3)).toBe(true);
    expect(isPoolingBlock({ ...DEFAULT_SHAPE, poolingEvery: 0 }, 1)).toBe(false);
  });
});

describe('initialWeights', () => {
  const weights = initialWeights(DEFAULT_SHAPE, seededRandom(1));

  it('fits its shape', () => {
    expect(() => {
      checkWeights(DEFAULT_SHAPE, weights);
    }).not.toThrow();
  });

  it('begins each residual branch as nothing, its first convolution scaled by the number of blocks', () => {
    const { first, second } = blockNames(3);
    expect(weightOf(weights, kernelOf(second)).data.every((value) => value === 0)).toBe(true);
    const { data } = weightOf(weights, kernelOf(first));
    const variance = data.reduce((sum, value) => sum + value * value, 0) / data.length;
    expect(Math.sqrt(variance)).toBeCloseTo(Math.sqrt(2 / (9 * 64)) / Math.sqrt(6), 3);
  });

  it('is the same for the same random numbers', () => {
    expect(initialWeights(SMALL_SHAPE, seededRandom(7))).toEqual(
      initialWeights(SMALL_SHAPE, seededRandom(7)),
    );
  });
});

describe('checkWeights', () => {
  const weights = initialWeights(SMALL_SHAPE, seededRandom(1));

  it('tells which weights are missing, of another shape or unknown', () => {
    const missing = new Map(weights);
    missing.delete('policy.kernel');
    expect(() => {
      checkWeights(SMALL_SHAPE, missing);
    }).toThrow(/policy\.kernel/);
    expect(() => {
      checkWeights(DEFAULT_SHAPE, weights);
    }).toThrow(/input\.kernel are \[3, 3, 20, 12\]/);
    const extra = new Map(weights).set('surprise', { shape: [1], data: new Float32Array(1) });
    expect(() => {
      checkWeights(SMALL_SHAPE, extra);
    }).toThrow(/surprise/);
  });
});

describe('copyWeights', () => {
  it('shares no array with the original', () => {
    const weights = initialWeights(SMALL_SHAPE, seededRandom(1));
    const copy = copyWeights(weights);
    weightOf(copy, 'input.kernel').data[0] = 99;
    expect(weightOf(weights, 'input.kernel').data[0]).not.toBe(99);
  });
});
