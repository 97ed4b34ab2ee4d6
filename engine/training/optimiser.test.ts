import { describe, expect, it } from 'vitest';
import { parametersOf } from '../network/parameters.ts';
import { copyWeights, weightOf, type Weights } from '../network/weights.ts';
import { SMALL_SHAPE, randomWeights } from '../testkit/networks.ts';
import { Adam, DEFAULT_ADAM, type AdamSettings, type Gradients } from './optimiser.ts';

const KERNEL = 'policy.kernel';
const BIAS = 'policy.bias';
const plain: AdamSettings = { ...DEFAULT_ADAM, weightDecay: 0, clipNorm: Infinity };

/** Gradients that are 0 but in the first number of one parameter. */
function gradientsWith(name: string, first: number): Gradients {
  return new Map(
    [...randomWeights(SMALL_SHAPE, 1)].map(([key, { data }]) => {
      const gradient = new Float32Array(data.length);
      if (key === name) gradient[0] = first;
      return [key, gradient];
    }),
  );
}

const first = (weights: Weights, name: string): number =>
  weightOf(weights, name).data[0] ?? Number.NaN;

describe('Adam', () => {
  it('follows an example calculated by hand', () => {
    const weights = copyWeights(randomWeights(SMALL_SHAPE, 1));
    weightOf(weights, BIAS).data[0] = 1;
    const adam = new Adam(SMALL_SHAPE, plain);
    // Step 1: m = 0.05, v = 0.00025; corrected 0.5 and 0.25; the change is the learning rate.
    adam.update(weights, gradientsWith(BIAS, 0.5), 0.1);
    expect(first(weights, BIAS)).toBeCloseTo(0.9, 6);
    // Step 2: m = 0.045 - 0.025 = 0.02, v = 0.00024975 + 0.0000625 = 0.00031225;
    // corrected 0.02 / 0.19 = 0.1052632 and 0.00031225 / 0.001999 = 0.1562031, whose root is 0.3952254.
    adam.update(weights, gradientsWith(BIAS, -0.25), 0.1);
    expect(first(weights, BIAS)).toBeCloseTo(0.9 - (0.1 * 0.1052632) / 0.3952254, 5);
    expect(adam.state.step).toBe(2);
  });

  it('makes long gradients shorter, and tells how long they were', () => {
    const adam = new Adam(SMALL_SHAPE, { ...plain, clipNorm: 2 });
    const weights = copyWeights(randomWeights(SMALL_SHAPE, 1));
    expect(adam.update(weights, gradientsWith(KERNEL, -10), 1e-3)).toBeCloseTo(10, 6);
    expect(weightOf(adam.state.means, KERNEL).data[0]).toBeCloseTo(-0.2, 6);
  });

  it('lets kernels decay and biases not', () => {
    const weights = copyWeights(randomWeights(SMALL_SHAPE, 1));
    const before = copyWeights(weights);
    new Adam(SMALL_SHAPE, { ...plain, weightDecay: 0.5 }).update(
      weights,
      gradientsWith('none', 0),
      0.1,
    );
    for (const { name, kind } of parametersOf(SMALL_SHAPE)) {
      const factor = kind === 'kernel' ? 0.95 : 1;
      expect(first(weights, name)).toBeCloseTo(first(before, name) * factor, 6);
    }
  });

  it('changes nothing where a gradient is no number', () => {
    const adam = new Adam(SMALL_SHAPE, plain);
    const weights = copyWeights(randomWeights(SMALL_SHAPE, 1));
    const before = copyWeights(weights);
    expect(adam.update(weights, gradientsWith(KERNEL, Number.NaN), 0.1)).toBeNaN();
    expect(weights).toEqual(before);
    expect(adam.state.step).toBe(0);
  });

  it('goes on from a saved state as if it had not stopped', () => {
    const one = copyWeights(randomWeights(SMALL_SHAPE, 1));
    const adam = new Adam(SMALL_SHAPE, DEFAULT_ADAM);
    adam.update(one, gradientsWith(KERNEL, 1), 0.01);
    const { step, means, squares } = adam.state;
    const two = copyWeights(one);
    const resumed = new Adam(SMALL_SHAPE, DEFAULT_ADAM, {
      step,
      means: copyWeights(means),
      squares: copyWeights(squares),
    });
    adam.update(one, gradientsWith(KERNEL, -0.3), 0.01);
    resumed.update(two, gradientsWith(KERNEL, -0.3), 0.01);
    expect(two).toEqual(one);
  });
});
