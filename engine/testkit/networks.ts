/** Small networks and made-up batches for tests of networks and training. */

import { GLOBAL, GLOBALS, PLANES } from '../features/layout.ts';
import { DEFAULT_SHAPE, type NetworkShape } from '../network/shape.ts';
import { initialWeights, type Weights } from '../network/weights.ts';
import type { Batch } from '../training/batch.ts';
import { seededRandom } from './seeded-random.ts';

/** Two blocks, the second of which pools; small enough for tests. */
export const SMALL_SHAPE: NetworkShape = {
  ...DEFAULT_SHAPE,
  blocks: 2,
  channels: 12,
  headChannels: 6,
  valueHidden: 8,
  poolingEvery: 2,
};

/** Weights none of which is zero, as large as training makes them. */
export function randomWeights(shape: NetworkShape, seed: number): Weights {
  const random = seededRandom(seed);
  return new Map(
    [...initialWeights(shape, random)].map(([name, array]) => [
      name,
      { shape: array.shape, data: array.data.map((value) => value + 0.1 * (random() - 0.5)) },
    ]),
  );
}

/** Positions and targets without any sense, but of the right form; a third were not played out. */
export function randomBatch(size: number, count: number, seed: number): Batch {
  const random = seededRandom(seed);
  const area = size * size;
  const fill = (length: number, draw: (i: number) => number): Float32Array =>
    Float32Array.from({ length }, (_, i) => draw(i));
  const policies = (sharpness: number): Float32Array => {
    const policy = fill(count * (area + 1), () => random() ** sharpness);
    for (let row = 0; row < count; row++) {
      const part = policy.subarray(row * (area + 1), (row + 1) * (area + 1));
      const sum = part.reduce((a, b) => a + b, 0);
      part.forEach((value, i) => (part[i] = value / sum));
    }
    return policy;
  };
  const played = fill(count, (i) => (i % 3 === 2 ? 0 : 1));
  return {
    size,
    count,
    planes: fill(count * area * PLANES, (i) => (i % PLANES === 0 || random() < 0.2 ? 1 : 0)),
    globals: fill(count * GLOBALS, (i) =>
      i % GLOBALS === GLOBAL.size ? (size - 14) / 5 : random() - 0.5,
    ),
    policy: policies(20),
    policyWeight: fill(count, () => 1),
    reply: policies(40),
    replyWeight: fill(count, (i) => (i % 4 === 3 ? 0 : 1)),
    value: fill(count, () => Math.floor(random() * 3) / 2),
    valueWeight: fill(count, () => 1),
    score: fill(count, (i) => (played[i] === 1 ? Math.round(random() * 40 - 20) : 0)),
    ownership: fill(count * area, (i) =>
      played[Math.floor(i / area)] === 1 ? Math.floor(random() * 3) - 1 : 0,
    ),
    finalWeight: played,
    ownershipWeight: played,
  };
}

/** The largest difference between two arrays of one length. */
export function largestDifference(a: ArrayLike<number>, b: ArrayLike<number>): number {
  if (a.length !== b.length) return Infinity;
  let largest = 0;
  for (let i = 0; i < a.length; i++) {
    const difference = Math.abs((a[i] ?? Number.NaN) - (b[i] ?? Number.NaN));
    if (!(difference <= largest)) largest = difference;
  }
  return largest;
}
