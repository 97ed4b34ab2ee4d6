/**
 * Finds the range of every activation that the 8-bit form rounds: runs the network in floats on real positions,
 * counts the values layer by layer, and takes the range whose rounding and cutting off cost least.
 */

import { InferenceSession, Tensor } from 'onnxruntime-node';
import { GLOBALS, PLANES } from '../../features/layout.ts';
import type { Position } from '../../rules/position.ts';
import { InputBuffer } from '../input-buffer.ts';
import type { NetworkShape } from '../shape.ts';
import type { Weights } from '../weights.ts';
import { exportOnnx } from './export-onnx.ts';
import { bestRange, Histogram } from './histogram.ts';
import { quantizedActivations } from './quantized-activations.ts';
import type { ActivationRanges } from './quantization.ts';

const BATCH = 16;

/** `positions`: a few hundred of the kind that the network will see, of any sizes. */
export async function calibrate(
  shape: NetworkShape,
  weights: Weights,
  positions: readonly Position[],
): Promise<ActivationRanges> {
  if (positions.length === 0) throw new RangeError('Calibration needs positions');
  const activations = quantizedActivations(shape);
  const names = activations.map(({ name }) => name);
  const session = await InferenceSession.create(exportOnnx(shape, weights, { observe: names }), {
    executionProviders: ['cpu'],
    intraOpNumThreads: 1,
    logSeverityLevel: 3,
  });
  const histograms = new Map(names.map((name) => [name, new Histogram()]));
  try {
    for (const batch of batchesOf(positions)) {
      const outputs = await session.run(inputsOf(batch), names);
      for (const [name, histogram] of histograms) {
        histogram.add((outputs[name] as Tensor).data as Float32Array);
      }
    }
  } finally {
    await session.release();
  }
  return new Map(
    activations.map(({ name, signed }) => [
      name,
      { high: bestRange(histograms.get(name)!, signed), signed },
    ]),
  );
}

/** Positions of one size each, at most `BATCH`. */
function batchesOf(positions: readonly Position[]): Position[][] {
  const bySize = new Map<number, Position[]>();
  for (const position of positions) {
    const same = bySize.get(position.size);
    if (same) same.push(position);
    else bySize.set(position.size, [position]);
  }
  return [...bySize.values()].flatMap((same) =>
    Array.from({ length: Math.ceil(same.length / BATCH) }, (_, i) =>
      same.slice(i * BATCH, (i + 1) * BATCH),
    ),
  );
}

function inputsOf(batch: readonly Position[]): Record<string, Tensor> {
  const size = batch[0]!.size;
  const inputs = new InputBuffer(size, batch.length);
  inputs.fill(batch);
  return {
    planes: new Tensor('float32', inputs.planes, [batch.length, size, size, PLANES]),
    globals: new Tensor('float32', inputs.globals, [batch.length, GLOBALS]),
  };
}
