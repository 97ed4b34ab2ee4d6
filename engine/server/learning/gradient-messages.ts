/** What the trainer's process and those that find gradients for it tell each other. */

import type { GradientOrder } from '../../training/gradient-crew.ts';
import type { BatchGradients } from '../../training/gradients.ts';

export type ToGradients = GradientOrder;

export type FromGradients =
  /** TensorFlow is loaded: orders are worth their while. */
  | { readonly kind: 'ready' }
  | {
      readonly kind: 'done';
      readonly found: BatchGradients;
      /** Processor time of the process so far. */
      readonly cpuSeconds: number;
    }
  | { readonly kind: 'failed'; readonly message: string };
