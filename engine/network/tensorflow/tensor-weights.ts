/** Weights as tensors of the running backend. */

import * as tf from '@tensorflow/tfjs-core';
import type { Weights } from '../weights.ts';
import type { TensorWeights } from './model.ts';

/** New tensors, to be disposed of by the caller. */
export function toTensors(weights: Weights): TensorWeights {
  const tensors: Record<string, tf.Tensor> = {};
  for (const [name, { shape, data }] of weights)
    tensors[name] = tf.tensor(data, [...shape], 'float32');
  return tensors;
}
