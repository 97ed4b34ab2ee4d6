/** From the bytes of an ONNX graph to an evaluator that runs it on the processor. */

import { InferenceSession, Tensor } from 'onnxruntime-node';
import { GLOBALS, PLANES } from '../../features/layout.ts';
import type { RawOutputs } from '../evaluation.ts';
import type { InputBuffer } from '../input-buffer.ts';
import { NetworkError, reasonOf } from '../network-error.ts';
import { NetworkEvaluator } from '../network-evaluator.ts';

export interface OnnxOptions {
  /** Threads that one run may use; 1 where several workers run side by side. */
  readonly intraOpThreads: number;
  /** Positions a run; more are evaluated in several runs. */
  readonly batchMax: number;
}

export const DEFAULT_ONNX_OPTIONS: OnnxOptions = Object.freeze({ intraOpThreads: 1, batchMax: 64 });

export interface Identity {
  readonly name: string;
  readonly networkHash: string;
}

/** Throws `NetworkError` where the runtime refuses the graph. */
export async function openEvaluator(
  onnx: Uint8Array,
  { name, networkHash }: Identity,
  options: OnnxOptions = DEFAULT_ONNX_OPTIONS,
): Promise<NetworkEvaluator> {
  const session = await openSession(onnx, name, options.intraOpThreads);
  return new NetworkEvaluator({
    name,
    networkHash,
    batchMax: options.batchMax,
    run: (inputs, size, count) => run(session, inputs, size, count),
    release: () => session.release(),
  });
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
      `onnxruntime could not open the network ${from} (${reasonOf(error)}).`,
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
  const { area } = inputs;
  const planes = inputs.planes.subarray(0, count * area * PLANES);
  const globals = inputs.globals.subarray(0, count * GLOBALS);
  const outputs = await session.run({
    planes: new Tensor('float32', planes, [count, size, size, PLANES]),
    globals: new Tensor('float32', globals, [count, GLOBALS]),
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
