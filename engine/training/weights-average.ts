/** The exponential average of the weights over the training steps: what is exported and plays. */

import { copyWeights, weightOf, type Weights } from '../network/weights.ts';

/** Share of the average that stays at each step: a memory of 500 steps. */
export const AVERAGE_DECAY = 0.998;

/** Early on the average is shorter, so that it does not hang on to the initial weights. */
export function averageDecay(decay: number, step: number): number {
  return Math.min(decay, (1 + step) / (10 + step));
}

export class WeightsAverage {
  /** The average now; its arrays change with each update. */
  readonly weights: Weights;
  private readonly decay: number;

  /** Starts at a copy of `weights`. */
  constructor(weights: Weights, decay: number) {
    this.weights = copyWeights(weights);
    this.decay = decay;
  }

  /** Takes in the weights after step `step` (from 1). */
  update(weights: Weights, step: number): void {
    const keep = averageDecay(this.decay, step);
    for (const [name, { data: average }] of this.weights) {
      const { data } = weightOf(weights, name);
      for (let i = 0; i < average.length; i++) average[i]! += (1 - keep) * (data[i]! - average[i]!);
    }
  }
}
