/** From the bytes of an ONNX graph to an evaluator that runs it on the processor. */

import type { Told } from '../input-buffer.ts';
import { NetworkEvaluator } from '../network-evaluator.ts';
import { openSession, runSession } from './session.ts';

export interface OnnxOptions extends Told {
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
  const session = await openSession(onnx, name, {
    threads: options.intraOpThreads,
    device: 'cpu',
  });
  return new NetworkEvaluator({
    name,
    networkHash,
    batchMax: options.batchMax,
    rules: options.rules,
    condition: options.condition,
    run: (inputs, size, count) => runSession(session, ...inputs.first(count), size),
    release: () => session.release(),
  });
}
