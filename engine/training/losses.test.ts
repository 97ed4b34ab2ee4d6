import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { startBackend } from '../network/tensorflow/backend.ts';
import type { ModelOutputs } from '../network/tensorflow/model.ts';
import type { Batch } from './batch.ts';
import { DEFAULT_LOSS_WEIGHTS, LOSS_NAMES, type LossName } from './loss-weights.ts';
import { losses, targetCounts, targetEntropy } from './losses.ts';

/** Two positions of a board with one point; the second has a policy and a value only. */
const batch: Batch = {
  size: 1,
  count: 2,
  planes: new Float32Array(40),
  globals: new Float32Array(32),
  policy: Float32Array.of(0.75, 0.25, 1, 0),
  policyWeight: Float32Array.of(1, 1),
  reply: Float32Array.of(0, 1, 0, 0),
  replyWeight: Float32Array.of(1, 0),
  value: Float32Array.of(1, 0.5),
  valueWeight: Float32Array.of(1, 1),
  score: Float32Array.of(10, 999),
  ownership: Float32Array.of(-1, 1),
  finalWeight: Float32Array.of(1, 0),
  ownershipWeight: Float32Array.of(1, 0),
};

/** Move, reply and soft logits of two moves for both positions; the other heads for both positions. */
function outputs(): ModelOutputs {
  const logits = [
    [Math.log(3), 0, 0],
    [0, Math.log(4), 0],
    [0, 5, Math.log(2)],
    [0, 5, 0],
  ];
  const ownershipLogits = tf.tensor2d([0.5, 9], [2, 1]);
  return {
    policyLogits: tf.tensor3d(logits.flat(), [2, 2, 3]),
    valueLogit: tf.tensor1d([Math.log(4), 0]),
    scoreMean: tf.tensor1d([40, 7]),
    scoreSpread: tf.tensor1d([24, 7]),
    ownershipLogits,
    ownership: tf.tanh(ownershipLogits),
  };
}

function sumsOf(): Record<LossName | 'entropy', number> {
  const sums = tf.tidy(() => [...losses(outputs(), batch, DEFAULT_LOSS_WEIGHTS).sums.dataSync()]);
  return Object.fromEntries(
    [...LOSS_NAMES, 'entropy'].map((name, i) => [name, sums[i]]),
  ) as ReturnType<typeof sumsOf>;
}

beforeAll(async () => {
  await startBackend();
});

describe('losses', () => {
  it('sum the cross-entropies of the three policies over the positions that have a target', () => {
    const sums = sumsOf();
    const first = -0.75 * Math.log(0.75) - 0.25 * Math.log(0.25);
    expect(sums.policy).toBeCloseTo(first + Math.log(2), 5);
    expect(sums.reply).toBeCloseTo(-Math.log(0.8), 5);
    // The first soft target is in proportion 3 ** 0.25 to 1, the network's half and half; the second (1, 0).
    expect(sums.softPolicy).toBeCloseTo(Math.log(2) - Math.log(2 / 3), 5);
    expect(sums.entropy).toBeCloseTo(first + Math.log(2), 5);
  });

  it('count a draw as half a win', () => {
    expect(sumsOf().value).toBeCloseTo(-Math.log(0.8) + Math.log(2), 5);
  });

  it('know owner and score only of games that were played out', () => {
    const sums = sumsOf();
    // tanh(0.5) as a probability of being one's own is sigmoid(1).
    expect(sums.ownership).toBeCloseTo(-Math.log(1 - 1 / (1 + Math.exp(-1))), 5);
    // An error of 30 points is 1.5 units: 0.5 * 0.5² + 0.5 * (1.5 - 0.5).
    expect(sums.score).toBeCloseTo(0.625, 5);
    // It asks for a spread of 1.5 * sqrt(pi / 2) units; the network says 1.2.
    const off = 1.5 * Math.sqrt(Math.PI / 2) - 1.2;
    expect(sums.spread).toBeCloseTo(0.125 + 0.5 * (off - 0.5), 5);
  });

  it('make a weighted mean over the batch of them', () => {
    const sums = sumsOf();
    const wanted = LOSS_NAMES.reduce(
      (sum, name) => sum + (DEFAULT_LOSS_WEIGHTS[name] * sums[name]) / 2,
      0,
    );
    const total = tf.tidy(() => losses(outputs(), batch, DEFAULT_LOSS_WEIGHTS).total.dataSync()[0]);
    expect(total).toBeCloseTo(wanted, 5);
  });

  it('let the spread learn from the error of the mean, not the mean from the spread', () => {
    const onlySpread = {
      ...DEFAULT_LOSS_WEIGHTS,
      policy: 0,
      reply: 0,
      softPolicy: 0,
      value: 0,
      ownership: 0,
      score: 0,
    };
    tf.tidy(() => {
      const fixed = outputs();
      const [mean, spread] = tf.grads(
        (scoreMean, scoreSpread) =>
          losses(
            {
              ...fixed,
              scoreMean: scoreMean as tf.Tensor1D,
              scoreSpread: scoreSpread as tf.Tensor1D,
            },
            batch,
            onlySpread,
          ).total,
      )([fixed.scoreMean, fixed.scoreSpread]);
      expect(Math.max(...(mean?.dataSync() ?? [1]).map(Math.abs))).toBe(0);
      // Off by more than delta, so the slope is delta: too small a spread is to grow.
      expect(spread?.dataSync()[0]).toBeCloseTo((-0.5 * DEFAULT_LOSS_WEIGHTS.spread) / 20 / 2, 6);
      expect(spread?.dataSync()[1]).toBeCloseTo(0, 8);
    });
  });
});

describe('what is known of the targets', () => {
  it('counts the positions of each', () => {
    expect(targetCounts(batch)).toEqual({
      policy: 2,
      reply: 1,
      softPolicy: 2,
      value: 2,
      ownership: 1,
      score: 1,
      spread: 1,
    });
  });

  it('adds up the entropy of the policies', () => {
    expect(targetEntropy(batch)).toBeCloseTo(-0.75 * Math.log(0.75) - 0.25 * Math.log(0.25), 5);
  });
});
