import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { largestDifference } from '../../testkit/networks.ts';
import { seededRandom } from '../../testkit/seeded-random.ts';
import { startBackend } from './backend.ts';
import { convolve } from './convolve.ts';

type Shape4 = [number, number, number, number];

function randomArray(shape: Shape4, random: () => number): Float32Array {
  return Float32Array.from({ length: shape.reduce((a, b) => a * b) }, () => random() - 0.5);
}

/** A convolution as four nested loops in double precision. */
function reference(
  input: Float32Array,
  [n, h, w, c]: Shape4,
  kernel: Float32Array,
  [kh, kw, , out]: Shape4,
): number[] {
  const result: number[] = [];
  for (let i = 0; i < n; i++)
    for (let y = 0; y < h; y++)
      for (let x = 0; x < w; x++)
        for (let o = 0; o < out; o++) {
          let sum = 0;
          for (let dy = 0; dy < kh; dy++)
            for (let dx = 0; dx < kw; dx++) {
              const yy = y + dy - (kh >> 1);
              const xx = x + dx - (kw >> 1);
              if (yy < 0 || yy >= h || xx < 0 || xx >= w) continue;
              for (let ch = 0; ch < c; ch++) {
                sum +=
                  input[((i * h + yy) * w + xx) * c + ch]! *
                  kernel[((dy * kw + dx) * c + ch) * out + o]!;
              }
            }
          result.push(sum);
        }
  return result;
}

describe('convolve on the WebAssembly backend', () => {
  beforeAll(async () => {
    expect(await startBackend('wasm')).toBe('wasm');
  });

  it.each<[string, Shape4, Shape4]>([
    ['more channels out than in', [2, 5, 5, 3], [3, 3, 3, 4]],
    ['fewer channels out than in', [3, 4, 6, 5], [3, 3, 5, 2]],
    ['one point wide kernels', [2, 3, 3, 2], [1, 1, 2, 3]],
  ])('has the values and the gradients of a convolution with %s', (_, inputShape, kernelShape) => {
    const random = seededRandom(3);
    const input = randomArray(inputShape, random);
    const kernel = randomArray(kernelShape, random);
    const [n, h, w] = inputShape;
    // The scalar that is differentiated: the outputs weighted with fixed numbers.
    const outWeights = randomArray([n, h, w, kernelShape[3]], random);
    const scalar = (x: Float32Array, k: Float32Array): number =>
      reference(x, inputShape, k, kernelShape).reduce(
        (sum, value, i) => sum + value * outWeights[i]!,
        0,
      );
    const numeric = (array: Float32Array, f: () => number): number[] =>
      Array.from(array, (value, i) => {
        const step = 1 / 64;
        array[i] = value + step;
        const up = f();
        array[i] = value - step;
        const down = f();
        array[i] = value;
        return (up - down) / (2 * step);
      });

    const wanted = reference(input, inputShape, kernel, kernelShape);
    const [dx, dk] = [
      numeric(input, () => scalar(input, kernel)),
      numeric(kernel, () => scalar(input, kernel)),
    ];
    tf.tidy(() => {
      const x = tf.tensor4d(input, inputShape);
      const k = tf.tensor4d(kernel, kernelShape);
      expect(largestDifference(convolve(x, k).dataSync(), wanted)).toBeLessThan(1e-5);
      const gradients = tf.grads((a, b) =>
        tf.sum(
          tf.mul(
            convolve(a as tf.Tensor4D, b as tf.Tensor4D),
            tf.tensor4d(outWeights, [n, h, w, kernelShape[3]]),
          ),
        ),
      );
      const [found, foundKernel] = gradients([x, k]);
      expect(largestDifference(found?.dataSync() ?? [], dx)).toBeLessThan(1e-4);
      expect(largestDifference(foundKernel?.dataSync() ?? [], dk)).toBeLessThan(1e-4);
    });
  });
});
