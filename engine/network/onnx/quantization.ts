/**
 * How the 8-bit form of a network rounds: activations to u8 in ranges found by `calibrate.ts`, weights to s8 with
 * a scale for each output channel, biases to s32 (ONNX's QDQ form; Jacob et al. 2018, section 2).
 */

import type { NamedArray } from '../weights.ts';

/** The values that an activation is expected to have; what lies outside is cut off. */
export interface ActivationRange {
  /** Positive. */
  readonly high: number;
  /** True: -high..high; false, as after a ReLU: 0..high. */
  readonly signed: boolean;
}

/** Ranges by the activation's name in the graph. */
export type ActivationRanges = ReadonlyMap<string, ActivationRange>;

export interface ActivationScale {
  readonly scale: number;
  /** The byte that stands for 0. */
  readonly zero: number;
}

export function activationScale({ high, signed }: ActivationRange): ActivationScale {
  return signed ? { scale: high / 127, zero: 128 } : { scale: high / 255, zero: 0 };
}

export interface ByteKernel {
  /** In the layout of the kernel. */
  readonly data: Int8Array;
  /** `[out]` */
  readonly scales: Float32Array;
}

/** Rounds a kernel `[out, in, kh, kw]`; each output channel uses the whole range of its byte. */
export function roundKernel({ shape, data }: NamedArray): ByteKernel {
  const outputs = shape[0] ?? 1;
  const each = data.length / outputs;
  const rounded = new Int8Array(data.length);
  const scales = new Float32Array(outputs);
  for (let out = 0; out < outputs; out++) {
    const start = out * each;
    let largest = 0;
    for (let i = start; i < start + each; i++) largest = Math.max(largest, Math.abs(data[i]!));
    // A channel that is all zero rounds to zero in any scale.
    const scale = largest > 0 ? largest / 127 : 1;
    scales[out] = scale;
    for (let i = start; i < start + each; i++) rounded[i] = Math.round(data[i]! / scale);
  }
  return { data: rounded, scales };
}

/** A bias in the units of the sums that it is added to: the input's scale times the kernel's. */
export function roundBias(
  bias: Float32Array,
  inputScale: number,
  kernelScales: Float32Array,
): { readonly data: Int32Array; readonly scales: Float32Array } {
  const scales = kernelScales.map((scale) => scale * inputScale);
  const largest = 0x7fffffff;
  const data = Int32Array.from(bias, (value, out) =>
    Math.max(-largest, Math.min(largest, Math.round(value / scales[out]!))),
  );
  return { data, scales };
}
