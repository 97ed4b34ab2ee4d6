/** What training minimises: each head against its target, and how much each of them counts. */

import * as tf from '@tensorflow/tfjs-core';
import { SCORE_UNIT } from '../network/parameters.ts';
import type { ModelOutputs } from '../network/tensorflow/model.ts';
import type { Batch } from './batch.ts';
import { LOSS_NAMES, type LossName, type LossWeights } from './loss-weights.ts';

/** The soft policy's target is the policy's to this power, made to sum to 1 again. */
const SOFT_POWER = 0.25;
/** Where the Huber losses turn from square to straight, in units of 20 points. */
const HUBER_DELTA = 0.5;
/** Of a normal distribution: the standard deviation over the mean absolute error. */
const DEVIATION_PER_ERROR = Math.sqrt(Math.PI / 2);

/** Which column of the policy logits each policy loss is about. */
const POLICY_CHANNEL = { policy: 0, reply: 1, softPolicy: 2 } as const;

export interface LossTensors {
  /** Scalar: the weighted sum of all losses, as a mean over the batch's positions. */
  readonly total: tf.Scalar;
  /** `[LOSS_NAMES.length + 1]` sums over the batch of each loss, then of the policy's entropy. */
  readonly sums: tf.Tensor1D;
}

/** Call it inside `tf.tidy`. A position without a target (weight 0) adds nothing to that loss. */
export function losses(outputs: ModelOutputs, batch: Batch, weights: LossWeights): LossTensors {
  const { count, size } = batch;
  const area = size * size;
  const moves = area + 1;
  const vector = (data: Float32Array): tf.Tensor1D => tf.tensor1d(data);
  const matrix = (data: Float32Array, columns: number): tf.Tensor2D =>
    tf.tensor2d(data, [count, columns]);
  const logProbabilities = (channel: number): tf.Tensor2D =>
    tf.logSoftmax(
      tf.reshape<tf.Rank.R2>(tf.slice(outputs.policyLogits, [0, 0, channel], [count, moves, 1]), [
        count,
        moves,
      ]),
    );
  const crossEntropy = (target: tf.Tensor2D, logs: tf.Tensor2D): tf.Tensor1D =>
    tf.neg(tf.sum(tf.mul(target, logs), 1));
  const weighted = (perPosition: tf.Tensor1D, weight: tf.Tensor1D): tf.Scalar =>
    tf.sum(tf.mul(perPosition, weight));

  const policyWeight = vector(batch.policyWeight);
  const finalWeight = vector(batch.finalWeight);
  const ownershipWeight = vector(batch.ownershipWeight);
  const policyLogs = logProbabilities(POLICY_CHANNEL.policy);
  const score = tf.mul<tf.Tensor1D>(vector(batch.score), 1 / SCORE_UNIT);
  const scoreMean = tf.mul<tf.Tensor1D>(outputs.scoreMean, 1 / SCORE_UNIT);
  const scoreSpread = tf.mul<tf.Tensor1D>(outputs.scoreSpread, 1 / SCORE_UNIT);
  const error = tf.sub<tf.Tensor1D>(scoreMean, score);
  const target = new Float32Array(count * area);
  for (let i = 0; i < target.length; i++) target[i] = (1 + batch.ownership[i]!) / 2;
  // tanh(x) = 2 sigmoid(2x) - 1
  const owner = binaryCrossEntropy(tf.mul(outputs.ownershipLogits, 2), matrix(target, area));

  const sums: Record<LossName, tf.Scalar> = {
    policy: weighted(crossEntropy(matrix(batch.policy, moves), policyLogs), policyWeight),
    reply: weighted(
      crossEntropy(matrix(batch.reply, moves), logProbabilities(POLICY_CHANNEL.reply)),
      vector(batch.replyWeight),
    ),
    softPolicy: weighted(
      crossEntropy(matrix(softened(batch), moves), logProbabilities(POLICY_CHANNEL.softPolicy)),
      policyWeight,
    ),
    value: weighted(
      binaryCrossEntropy(outputs.valueLogit, vector(batch.value)),
      vector(batch.valueWeight),
    ),
    ownership: weighted(tf.mean(owner, 1), ownershipWeight),
    score: weighted(huber(error), finalWeight),
    spread: weighted(
      huber(tf.sub(scoreSpread, constant(tf.mul(tf.abs(error), DEVIATION_PER_ERROR)))),
      finalWeight,
    ),
  };
  const terms = LOSS_NAMES.map((name) => sums[name]);
  const factors = tf.tensor1d(LOSS_NAMES.map((name) => weights[name] / count));
  const entropy = weighted(crossEntropy(tf.exp(policyLogs), policyLogs), policyWeight);
  return {
    total: tf.sum(tf.mul(tf.stack(terms), factors)),
    sums: tf.stack([...terms, entropy]) as tf.Tensor1D,
  };
}

/** `softplus(x) - x * t`, which is the cross-entropy of sigmoid(x) with the target t in 0..1. */
function binaryCrossEntropy<T extends tf.Tensor>(logits: T, target: T): T {
  return tf.sub(tf.softplus(logits), tf.mul(logits, target));
}

/** Half the square up to `HUBER_DELTA`, straight from there on. */
function huber(error: tf.Tensor1D): tf.Tensor1D {
  const size = tf.abs(error);
  const square = tf.minimum(size, HUBER_DELTA);
  return tf.add(tf.mul(tf.square(square), 0.5), tf.mul(tf.sub(size, square), HUBER_DELTA));
}

/** The same numbers, through which no gradient flows back. */
const constant = tf.customGrad((...args) => {
  const [x] = args as unknown as [tf.Tensor];
  return { value: tf.clone(x), gradFunc: (dy: tf.Tensor) => tf.zerosLike(dy) };
}) as unknown as <T extends tf.Tensor>(x: T) => T;

/** `[count, area + 1]` the soft policy's targets. */
function softened({ policy, count, size }: Batch): Float32Array {
  const moves = size * size + 1;
  const soft = new Float32Array(policy.length);
  for (let row = 0; row < count; row++) {
    let sum = 0;
    for (let i = row * moves; i < (row + 1) * moves; i++) {
      if (policy[i]! > 0) sum += soft[i] = policy[i]! ** SOFT_POWER;
    }
    if (sum === 0) continue;
    for (let i = row * moves; i < (row + 1) * moves; i++) soft[i]! /= sum;
  }
  return soft;
}

/** Entropy of the policy targets in nats, summed over the positions that have one. */
export function targetEntropy({ policy, policyWeight, count, size }: Batch): number {
  const moves = size * size + 1;
  let sum = 0;
  for (let row = 0; row < count; row++) {
    for (let i = row * moves; i < (row + 1) * moves; i++) {
      const p = policy[i]!;
      if (p > 0) sum -= p * Math.log(p) * policyWeight[row]!;
    }
  }
  return sum;
}

/** How many positions of the batch each loss is about: what its sum is to be divided by for a mean. */
export function targetCounts(batch: Batch): Readonly<Record<LossName, number>> {
  const total = (weights: Float32Array): number => weights.reduce((a, b) => a + b, 0);
  const policy = total(batch.policyWeight);
  const final = total(batch.finalWeight);
  return {
    policy,
    reply: total(batch.replyWeight),
    softPolicy: policy,
    value: total(batch.valueWeight),
    ownership: total(batch.ownershipWeight),
    score: final,
    spread: final,
  };
}
