/** The gradients of the losses on a batch, by TensorFlow.js. */

import * as tf from '@tensorflow/tfjs-core';
import type { NetworkShape } from '../network/shape.ts';
import { forward, type ModelOutputs, type TensorWeights } from '../network/tensorflow/model.ts';
import { toTensors } from '../network/tensorflow/tensor-weights.ts';
import type { Weights } from '../network/weights.ts';
import type { Batch } from './batch.ts';
import type { LossWeights } from './loss-weights.ts';
import { losses } from './losses.ts';
import type { Gradients } from './optimiser.ts';

export interface BatchGradients {
  /** Of the weighted sum of all losses, as a mean over the batch's positions. */
  readonly gradients: Gradients;
  /** As `losses` stacks them. */
  readonly sums: Float32Array;
  readonly total: number;
}

/** A backend must have been started. */
export function gradientsOf(
  shape: NetworkShape,
  weights: Weights,
  lossWeights: LossWeights,
  batch: Batch,
): BatchGradients {
  const tensors = toTensors(weights);
  const names = Object.keys(tensors);
  let kept: tf.Tensor1D | undefined;
  const lossOf = (...values: tf.Tensor[]): tf.Scalar => {
    const named = Object.fromEntries(names.map((name, i) => [name, values[i]!]));
    const { total, sums } = losses(outputsOf(shape, named, batch), batch, lossWeights);
    kept = tf.keep(sums);
    return total;
  };
  const { value, grads } = tf.valueAndGrads(lossOf)(Object.values(tensors));
  const gradients = new Map(names.map((name, i) => [name, grads[i]!.dataSync<'float32'>()]));
  const total = value.dataSync()[0] ?? Number.NaN;
  const sums = kept?.dataSync<'float32'>() ?? new Float32Array();
  tf.dispose([tensors, value, grads, kept]);
  return { gradients, sums, total };
}

/** What the network makes of a batch. Call it inside `tf.tidy`. */
export function outputsOf(
  shape: NetworkShape,
  weights: TensorWeights,
  { size, count, planes, globals }: Batch,
): ModelOutputs {
  return forward(
    shape,
    weights,
    tf.tensor4d(planes, [count, size, size, shape.planes]),
    tf.tensor2d(globals, [count, shape.globals]),
  );
}
