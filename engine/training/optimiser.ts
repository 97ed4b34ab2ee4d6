/**
 * Adam with decoupled weight decay (Kingma & Ba 2015; Loshchilov & Hutter 2019) on plain arrays: its state is
 * ours to save, and the same on every backend.
 */

import { parametersOf, elementCount } from '../network/parameters.ts';
import type { NetworkShape } from '../network/shape.ts';
import { weightOf, type NamedArray, type Weights } from '../network/weights.ts';

export interface AdamSettings {
  /** Decay of the mean of the gradients. */
  readonly beta1: number;
  /** Decay of the mean of their squares. */
  readonly beta2: number;
  readonly epsilon: number;
  /** Share of a kernel that is lost in a step of learning rate 1; biases keep all. */
  readonly weightDecay: number;
  /** Gradients are made shorter where their norm over all parameters exceeds this. */
  readonly clipNorm: number;
}

export const DEFAULT_ADAM: AdamSettings = Object.freeze({
  beta1: 0.9,
  beta2: 0.999,
  epsilon: 1e-8,
  weightDecay: 1e-4,
  clipNorm: 5,
});

export interface AdamState {
  /** Updates made so far. */
  readonly step: number;
  /** Running means of the gradients and of their squares, by parameter. */
  readonly means: Weights;
  readonly squares: Weights;
}

export type Gradients = ReadonlyMap<string, Float32Array>;

export class Adam {
  private readonly settings: AdamSettings;
  private readonly decaying: ReadonlySet<string>;
  private readonly means: Weights;
  private readonly squares: Weights;
  private steps: number;

  /** Takes the arrays of `state` over. */
  constructor(
    shape: NetworkShape,
    settings: AdamSettings,
    state: AdamState = freshAdamState(shape),
  ) {
    this.settings = settings;
    const kernels = parametersOf(shape).filter(({ kind }) => kind === 'kernel');
    this.decaying = new Set(kernels.map(({ name }) => name));
    this.means = state.means;
    this.squares = state.squares;
    this.steps = state.step;
  }

  get state(): AdamState {
    return { step: this.steps, means: this.means, squares: this.squares };
  }

  /**
   * Changes the weights in place; returns the norm of the gradients before they were clipped. Changes nothing
   * and returns it where that norm is not finite.
   */
  update(weights: Weights, gradients: Gradients, learningRate: number): number {
    const { beta1, beta2, epsilon, weightDecay, clipNorm } = this.settings;
    const norm = globalNorm(gradients);
    if (!Number.isFinite(norm)) return norm;
    const clip = norm > clipNorm ? clipNorm / norm : 1;
    this.steps++;
    const meanCorrection = 1 / (1 - beta1 ** this.steps);
    const squareCorrection = 1 / (1 - beta2 ** this.steps);
    for (const [name, gradient] of gradients) {
      const { data } = weightOf(weights, name);
      const mean = weightOf(this.means, name).data;
      const square = weightOf(this.squares, name).data;
      const decay = this.decaying.has(name) ? learningRate * weightDecay : 0;
      for (let i = 0; i < data.length; i++) {
        const g = gradient[i]! * clip;
        const m = (mean[i] = beta1 * mean[i]! + (1 - beta1) * g);
        const s = (square[i] = beta2 * square[i]! + (1 - beta2) * g * g);
        const change = (m * meanCorrection) / (Math.sqrt(s * squareCorrection) + epsilon);
        data[i] = data[i]! - learningRate * change - decay * data[i]!;
      }
    }
    return norm;
  }
}

/** Of an optimiser that has made no update yet. */
export function freshAdamState(shape: NetworkShape): AdamState {
  return { step: 0, means: zeros(shape), squares: zeros(shape) };
}

function zeros(shape: NetworkShape): Weights {
  const entries = parametersOf(shape).map(({ name, shape: dimensions }): [string, NamedArray] => {
    return [name, { shape: dimensions, data: new Float32Array(elementCount(dimensions)) }];
  });
  return new Map(entries);
}

function globalNorm(gradients: Gradients): number {
  let sum = 0;
  for (const gradient of gradients.values()) {
    for (let i = 0; i < gradient.length; i++) sum += gradient[i]! * gradient[i]!;
  }
  return Math.sqrt(sum);
}
