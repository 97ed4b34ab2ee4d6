import { beforeAll, describe, expect, it } from 'vitest';
import { startBackend } from '../network/tensorflow/backend.ts';
import { SMALL_SHAPE, randomBatch, randomWeights } from '../testkit/networks.ts';
import { partsOf } from './batch.ts';
import { GradientCrew, type GradientHelper } from './gradient-crew.ts';
import { gradientsOf, type BatchGradients } from './gradients.ts';
import { DEFAULT_LOSS_WEIGHTS } from './loss-weights.ts';

const shape = SMALL_SHAPE;
const weights = randomWeights(shape, 3);
const lossWeights = DEFAULT_LOSS_WEIGHTS;
const batch = randomBatch(5, 7, 1);
const order = { shape, weights, lossWeights, batch };

/** Does what a process would do, in this one. */
function helper(
  begin: GradientHelper['begin'] = ({ batch: part }) =>
    Promise.resolve({ result: Promise.resolve(gradientsOf(shape, weights, lossWeights, part)) }),
): GradientHelper & { asked: number[]; closed: boolean; ready: boolean } {
  const made = {
    asked: [] as number[],
    closed: false,
    ready: true,
    begin: (asked: typeof order) => {
      made.asked.push(asked.batch.count);
      return begin(asked);
    },
    isReady: () => made.ready,
    cpuSeconds: () => 2,
    close: () => {
      made.closed = true;
    },
  };
  return made;
}

beforeAll(() => startBackend('wasm'));

function expectTheSame(one: BatchGradients, other: BatchGradients): void {
  expect(one.total).toBeCloseTo(other.total, 4);
  expect([...one.gradients.keys()]).toEqual([...other.gradients.keys()]);
  let furthest = 0;
  const compare = (a: Float32Array, b: Float32Array) => {
    a.forEach((value, i) => (furthest = Math.max(furthest, Math.abs(value - b[i]!))));
  };
  compare(one.sums, other.sums);
  for (const [name, values] of one.gradients) compare(values, other.gradients.get(name)!);
  expect(furthest).toBeLessThan(1e-4);
}

describe('partsOf', () => {
  it('cuts every array at the same positions', () => {
    const parts = partsOf(batch, 3);
    expect(parts.map(({ count }) => count)).toEqual([2, 2, 3]);
    expect(parts.flatMap(({ planes }) => [...planes])).toEqual([...batch.planes]);
    expect(parts.flatMap(({ value }) => [...value])).toEqual([...batch.value]);
    expect(new Set(parts.map(({ size }) => size))).toEqual(new Set([5]));
    expect(partsOf(batch, 20)).toHaveLength(7);
    expect(partsOf(batch, 1)).toEqual([batch]);
  });
});

describe('a crew', () => {
  it('finds the gradients that one process finds', async () => {
    const alone = await new GradientCrew().gradients(order);
    const helpers = [helper(), helper()];
    expectTheSame(await new GradientCrew(helpers).gradients(order), alone);
    expect(helpers.map(({ asked }) => asked)).toEqual([[2], [3]]);
  });

  it('does without a helper that has not come up yet', async () => {
    const late = helper();
    late.ready = false;
    const crew = new GradientCrew([late, helper()]);
    await crew.gradients(order);
    expect(late.asked).toEqual([]);
    late.ready = true;
    await crew.gradients(order);
    expect(late.asked).toEqual([2]);
  });

  it('does the part of a helper that fails, and asks it no more', async () => {
    const alone = gradientsOf(shape, weights, lossWeights, batch);
    const refuses = helper(() => Promise.reject(new Error('gone')));
    const dies = helper(() => Promise.resolve({ result: Promise.reject(new Error('killed')) }));
    const works = helper();
    const crew = new GradientCrew([refuses, works, dies]);
    expectTheSame(await crew.gradients(order), alone);
    expect([refuses, works, dies].map(({ closed }) => closed)).toEqual([true, false, true]);
    expectTheSame(await crew.gradients(order), alone);
    expect(refuses.asked).toHaveLength(1);
    expect(dies.asked).toHaveLength(1);
    expect(works.asked).toHaveLength(2);
    expect(crew.cpuSeconds()).toBe(6);
    crew.close();
    expect(works.closed).toBe(true);
  });
});
