/** Evaluations a second of the runtime alone, on all cores or on the graphics card, at the best batch size. */

import { Worker } from 'node:worker_threads';
import { GLOBALS, PLANES } from '../../features/layout.ts';
import type { Device } from '../../network/device.ts';
import { InputBuffer } from '../../network/input-buffer.ts';
import type { RawSpeedTask } from '../../network/onnx/raw-speed-task.ts';
import type { Durations } from './durations.ts';
import { benchPositions } from './positions.ts';

const BATCHES = [1, 4, 16, 32];

export interface RawSpeed {
  /** Evaluations a second of all threads together. */
  readonly speed: number;
  readonly batch: number;
}

export async function rawSpeed(
  onnx: Uint8Array,
  size: number,
  threads: number,
  durations: Durations,
  device: Device = 'cpu',
): Promise<RawSpeed> {
  let best: RawSpeed = { speed: 0, batch: 1 };
  for (const batch of BATCHES) {
    const speed = await speedAt(onnx, size, threads, durations, batch, device);
    if (speed > best.speed) best = { speed, batch };
  }
  return best;
}

async function speedAt(
  onnx: Uint8Array,
  size: number,
  threads: number,
  { warmUp, seconds }: Durations,
  batch: number,
  device: Device,
): Promise<number> {
  const inputs = new InputBuffer(size, batch);
  inputs.fill(benchPositions(size, batch));
  const from = Date.now() + warmUp * 1000;
  const task: RawSpeedTask = {
    onnx,
    device,
    size,
    batch,
    planes: inputs.planes.slice(0, batch * inputs.area * PLANES),
    globals: inputs.globals.slice(0, batch * GLOBALS),
    from,
    to: from + seconds * 1000,
  };
  const counts = await Promise.all(Array.from({ length: threads }, () => positionsOf(task)));
  return counts.reduce((sum, count) => sum + count, 0) / seconds;
}

function positionsOf(task: RawSpeedTask): Promise<number> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./raw-speed-worker.js', import.meta.url), {
      workerData: task,
    });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}
