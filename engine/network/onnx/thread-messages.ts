/** What a thread that runs a network is told, and what it answers. Arrays are handed over, not copied. */

import type { Device } from '../device.ts';
import type { RawOutputs } from '../evaluation.ts';

export interface GraphToOpen {
  readonly onnx: Uint8Array;
  /** Of the network, for errors. */
  readonly name: string;
  readonly device: Device;
}

export type ToEvaluationThread =
  | ({ readonly kind: 'open' } & GraphToOpen)
  | {
      readonly kind: 'run';
      readonly id: number;
      readonly size: number;
      readonly planes: Float32Array<ArrayBuffer>;
      readonly globals: Float32Array<ArrayBuffer>;
    }
  /** Ends the thread once everything asked before is answered. */
  | { readonly kind: 'close' };

export type FromEvaluationThread =
  | { readonly kind: 'opened' }
  | { readonly kind: 'done'; readonly id: number; readonly outputs: RawOutputs }
  /** Without `id`: the network could not be opened. */
  | { readonly kind: 'failed'; readonly id?: number; readonly message: string };
