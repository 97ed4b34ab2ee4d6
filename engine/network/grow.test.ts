import { describe, expect, it } from 'vitest';
import { SMALL_SHAPE, largestDifference, randomBatch, randomWeights } from '../testkit/networks.ts';
import { seededRandom } from '../testkit/seeded-random.ts';
import { checkGrowth, growWeights } from './grow.ts';
import type { NetworkShape } from './shape.ts';
import { startBackend } from './tensorflow/backend.ts';
import { runModel } from './tensorflow/tensorflow-evaluator.ts';
import { toTensors } from './tensorflow/tensor-weights.ts';
import { checkWeights, initialWeights, type Weights } from './weights.ts';

const FROM: NetworkShape = { ...SMALL_SHAPE, blocks: 3, poolingEvery: 2 };
const weights = randomWeights(FROM, 4);

async function outputsOf(shape: NetworkShape, of: Weights) {
  await startBackend();
  const size = 7;
  const count = 3;
  const { planes, globals } = randomBatch(size, count, 2);
  const tensors = toTensors(of);
  const outputs = runModel(shape, tensors, planes, globals, size, count);
  for (const tensor of Object.values(tensors)) tensor.dispose();
  return outputs;
}

describe('a network that grows', () => {
  it.each([
    ['in blocks', { ...FROM, blocks: 6 }],
    ['in channels', { ...FROM, channels: FROM.channels + 3 }],
    ['in both', { ...FROM, blocks: 4, channels: 2 * FROM.channels }],
    ['in nothing', FROM],
  ])('%s says what it said', async (_, to) => {
    const grown = growWeights(FROM, weights, to, initialWeights(to, seededRandom(3)));
    checkWeights(to, grown);
    const before = await outputsOf(FROM, weights);
    const after = await outputsOf(to, grown);
    expect(largestDifference(after.policy, before.policy)).toBeLessThan(1e-5);
    expect(largestDifference(after.value, before.value)).toBeLessThan(1e-4);
    expect(largestDifference(after.ownership, before.ownership)).toBeLessThan(1e-5);
  });

  it('has new weights that are not all the same, for the new to learn different things', () => {
    const to = { ...FROM, blocks: 4, channels: 2 * FROM.channels };
    const grown = growWeights(FROM, weights, to, initialWeights(to, seededRandom(3)));
    for (const name of ['input.kernel', 'block0.first.kernel', 'block3.first.kernel']) {
      const { data, shape } = grown.get(name)!;
      expect(new Set(data).size, name).toBeGreaterThan(data.length / 3);
      expect(shape.at(-1)).toBe(to.channels);
    }
  });

  it('cannot lose blocks or channels, or change in anything else', () => {
    for (const change of [
      { blocks: 2 },
      { channels: FROM.channels - 1 },
      { poolingEvery: 3 },
      { blocks: 9, headChannels: FROM.headChannels + 1 },
    ]) {
      expect(() => {
        checkGrowth(FROM, { ...FROM, ...change });
      }).toThrow(/can grow by blocks and channels/);
    }
  });
});
