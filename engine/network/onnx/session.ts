/** onnxruntime itself: opens a graph and runs it. Running blocks the thread it is in. */

import { InferenceSession, Tensor } from 'onnxruntime-node';
import { PLANES } from '../../features/layout.ts';
import type { Device } from '../device.ts';
import type { RawOutputs } from '../evaluation.ts';
import { NetworkError, reasonOf } from '../network-error.ts';

export interface SessionOptions {
  /** Of the processor, for one run. */
  readonly threads: number;
  readonly device: Device;
}

/** What onnxruntime calls them. WebGPU is Vulkan, Metal or Direct3D. */
const PROVIDERS = { cpu: 'cpu', gpu: 'webgpu' } as const satisfies Record<Device, string>;

/** `from` names the network in errors. */
export async function openSession(
  onnx: Uint8Array,
  from: string,
  { threads, device }: SessionOptions,
): Promise<InferenceSession> {
  try {
    return await InferenceSession.create(onnx, {
      executionProviders: [PROVIDERS[device]],
      intraOpNumThreads: threads,
      interOpNumThreads: 1,
      graphOptimizationLevel: 'all',
      logSeverityLevel: 3,
    });
  } catch (error) {
    throw new NetworkError(
      `onnxruntime could not open the network ${from}${device === 'gpu' ? ' on the graphics card' : ''} (${withoutAssertion(reasonOf(error))}).`,
      WAYS_OUT[device],
      { cause: error },
    );
  }
}

/** onnxruntime puts the C++ condition that did not hold before what it means. */
function withoutAssertion(reason: string): string {
  return reason.replace(/^\/.* was false\. /s, '').trim();
}

export const WAYS_OUT: Readonly<Record<Device, string>> = {
  cpu: 'Make the network again or take another one; if all of them fail, install onnxruntime-node again.',
  gpu: "Run it on the processor, or install the graphics card's driver again.",
};

/** `planes` `[n, size, size, PLANES]`, `globals` `[n, width]`. */
export async function runSession(
  session: InferenceSession,
  planes: Float32Array,
  globals: Float32Array,
  size: number,
): Promise<RawOutputs> {
  const area = size * size;
  const count = planes.length / (area * PLANES);
  const outputs = await session.run({
    planes: new Tensor('float32', planes, [count, size, size, PLANES]),
    globals: new Tensor('float32', globals, [count, globals.length / count]),
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
