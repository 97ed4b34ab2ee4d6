/** Evaluates positions by TensorFlow.js: where onnxruntime has no library, and to compare the two. */

import * as tf from '@tensorflow/tfjs-core';
import { PLANES } from '../../features/layout.ts';
import type { ConditionInputs } from '../conditioning.ts';
import type { RawOutputs } from '../evaluation.ts';
import type { InputBuffer } from '../input-buffer.ts';
import { NetworkEvaluator } from '../network-evaluator.ts';
import { checkCondition, loadNetwork, type LoadedNetwork } from '../network-folder.ts';
import type { NetworkShape } from '../shape.ts';
import { startBackend, type BackendName } from './backend.ts';
import { forward, type TensorWeights } from './model.ts';
import { toTensors } from './tensor-weights.ts';

export interface TensorflowOptions {
  readonly backend?: BackendName;
  /** Positions a run; more are evaluated in several runs. */
  readonly batchMax?: number;
  /** What the network is told beside the position; for networks with conditioning, and needed there. */
  readonly condition?: ConditionInputs | undefined;
}

export class TensorflowEvaluator extends NetworkEvaluator {
  /** `network` is a network's folder, or one that was loaded already. */
  static async load(
    network: string | LoadedNetwork,
    options: TensorflowOptions = {},
  ): Promise<TensorflowEvaluator> {
    const loaded = typeof network === 'string' ? loadNetwork(network) : network;
    const { manifest, hash } = loaded;
    checkCondition(loaded, options.condition);
    await startBackend(options.backend);
    const weights = toTensors(loaded.readWeights());
    return new TensorflowEvaluator({
      name: manifest.name,
      networkHash: hash,
      batchMax: options.batchMax ?? 64,
      rules: manifest.rules,
      condition: options.condition,
      run: (inputs, size, count) =>
        Promise.resolve(run(manifest.shape, weights, inputs, size, count)),
      release: () => {
        tf.dispose(weights);
        return Promise.resolve();
      },
    });
  }
}

function run(
  shape: NetworkShape,
  weights: TensorWeights,
  inputs: InputBuffer,
  size: number,
  count: number,
): RawOutputs {
  return runModel(
    shape,
    weights,
    inputs.planes.subarray(0, count * inputs.area * PLANES),
    inputs.globals.subarray(0, count * inputs.globalsWidth),
    size,
    count,
  );
}

/** The outputs that the ONNX graph has, from TensorFlow.js. */
export function runModel(
  shape: NetworkShape,
  weights: TensorWeights,
  planes: Float32Array,
  globals: Float32Array,
  size: number,
  count: number,
): RawOutputs {
  const area = size * size;
  const [policy, value, ownership] = tf.tidy(() => {
    const outputs = forward(
      shape,
      weights,
      tf.tensor4d(planes, [count, size, size, shape.planes]),
      tf.tensor2d(globals, [count, shape.globals]),
    );
    const move = tf.slice(outputs.policyLogits, [0, 0, 0], [count, area + 1, 1]);
    const values = tf.stack([outputs.valueLogit, outputs.scoreMean, outputs.scoreSpread], 1);
    return [move, values, outputs.ownership];
  });
  try {
    return {
      policy: policy.dataSync<'float32'>(),
      value: value.dataSync<'float32'>(),
      ownership: ownership.dataSync<'float32'>(),
    };
  } finally {
    tf.dispose([policy, value, ownership]);
  }
}
