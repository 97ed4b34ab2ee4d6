/** What a thread is told that times the runtime alone. */

import type { Device } from '../device.ts';

/** The thread answers with how many positions it ran in that time, and ends. */
export interface RawSpeedTask {
  readonly onnx: Uint8Array;
  readonly device: Device;
  readonly size: number;
  /** Of one run. */
  readonly planes: Float32Array;
  readonly globals: Float32Array;
  /** Positions of one run. */
  readonly batch: number;
  /** When to begin and to end, in milliseconds since 1970, so that several threads work at the same time. */
  readonly from: number;
  readonly to: number;
}
