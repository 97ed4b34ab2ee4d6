/** Evaluates positions by onnxruntime on the processor. Runs in any thread; `evaluate` blocks the one it is in. */

import { InferenceSession, Tensor } from 'onnxruntime-node';
import { PLANES } from '../../features/layout.ts';
import type { ConditionInputs } from '../conditioning.ts';
import type { InputBuffer } from '../input-buffer.ts';
import type { RawOutputs } from '../evaluation.ts';
import { NetworkError, reasonOf } from '../network-error.ts';
import { NetworkEvaluator } from '../network-evaluator.ts';
import { checkCondition, loadNetwork, type LoadedNetwork } from '../network-folder.ts';

export interface OnnxOptions {
  /** Threads that one run may use; 1 where several workers run side by side. */
  readonly intraOpThreads: number;
  /** Positions a run; more are evaluated in several runs. */
  readonly batchMax: number;
  /** What the network is told beside the position; for networks with conditioning, and needed there. */
  readonly condition?: ConditionInputs | undefined;
}

const DEFAULTS: OnnxOptions = Object.freeze({ intraOpThreads: 1, batchMax: 64 });

export class OnnxEvaluator extends NetworkEvaluator {
  /** `network` is a network's folder, or one that was loaded already. */
  static async load(
    network: string | LoadedNetwork,
    options: Partial<OnnxOptions> = {},
  ): Promise<OnnxEvaluator> {
    const { intraOpThreads, batchMax, condition } = { ...DEFAULTS, ...options };
    const loaded = typeof network === 'string' ? loadNetwork(network) : network;
    const { manifest, hash, folder } = loaded;
    checkCondition(loaded, condition);
    const session = await openSession(loaded.onnx, folder, intraOpThreads);
    return new OnnxEvaluator({
      name: manifest.name,
      networkHash: hash,
      batchMax,
      condition,
      run: (inputs, size, count) => run(session, inputs, size, count),
      release: () => session.release(),
    });
  }
}

async function openSession(
  onnx: Uint8Array,
  from: string,
  threads: number,
): Promise<InferenceSession> {
  try {
    return await InferenceSession.create(onnx, {
      executionProviders: ['cpu'],
      intraOpNumThreads: threads,
      interOpNumThreads: 1,
      graphOptimizationLevel: 'all',
      logSeverityLevel: 3,
    });
  } catch (error) {
    throw new NetworkError(
      `onnxruntime could not open the network in ${from} (${reasonOf(error)}).`,
      'Make the network again or take another one; if all of them fail, install onnxruntime-node again.',
      { cause: error },
    );
  }
}

async function run(
  session: InferenceSession,
  inputs: InputBuffer,
  size: number,
  count: number,
): Promise<RawOutputs> {
  const { area, globalsWidth } = inputs;
  const planes = inputs.planes.subarray(0, count * area * PLANES);
  const globals = inputs.globals.subarray(0, count * globalsWidth);
  const outputs = await session.run({
    planes: new Tensor('float32', planes, [count, size, size, PLANES]),
    globals: new Tensor('float32', globals, [count, globalsWidth]),
  });
  return {
    policy: floatsOf(outputs, 'policy', count * (area + 1)),
    value: floatsOf(outputs, 'value', count * 3),
    ownership: floatsOf(outputs, 'ownership', count * area),
  };
}

function floatsOf(
  outputs: InferenceSession.OnnxValueMapType,
  name: string,
  length: number,
): Float32Array {
  const data = outputs[name]?.data;
  if (data instanceof Float32Array && data.length === length) return data;
  throw new NetworkError(
    `The network's output ${name} is not what was expected (${length} numbers).`,
    'The network was made for another version; make it again.',
  );
}
