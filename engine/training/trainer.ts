/**
 * Trains a network on batches: gradients by TensorFlow.js, everything that has to outlive a step in plain
 * arrays. One trainer a process; it needs the main thread (see `startBackend`).
 */

import * as tf from '@tensorflow/tfjs-core';
import type { NetworkShape } from '../network/shape.ts';
import { startBackend, type BackendName } from '../network/tensorflow/backend.ts';
import { toTensors } from '../network/tensorflow/tensor-weights.ts';
import { checkWeights, copyWeights, type Weights } from '../network/weights.ts';
import type { Batch } from './batch.ts';
import { readCheckpoint, writeCheckpoint, type Checkpoint } from './checkpoint.ts';
import type { GradientCrew } from './gradient-crew.ts';
import { gradientsOf, outputsOf, type BatchGradients } from './gradients.ts';
import {
  DEFAULT_LOSS_WEIGHTS,
  LOSS_NAMES,
  type LossName,
  type LossWeights,
} from './loss-weights.ts';
import { losses, targetCounts, targetEntropy } from './losses.ts';
import { Adam, DEFAULT_ADAM, type AdamSettings } from './optimiser.ts';
import { AVERAGE_DECAY, WeightsAverage } from './weights-average.ts';

export interface TrainerSettings {
  /** Used where a step names no other. */
  readonly learningRate: number;
  readonly lossWeights: LossWeights;
  readonly adam: AdamSettings;
  /** Share of the average that stays at each step. */
  readonly averageDecay: number;
}

export const DEFAULT_TRAINER: TrainerSettings = Object.freeze({
  learningRate: 1e-3,
  lossWeights: DEFAULT_LOSS_WEIGHTS,
  adam: DEFAULT_ADAM,
  averageDecay: AVERAGE_DECAY,
});

/**
 * What one step tells: each loss as a mean over the positions that have its target (0 where none has),
 * `total` with all weights, `policyEntropy` of the network and `policyKl` from it to the target in nats,
 * `gradientNorm` before clipping.
 */
export type StepReport = Readonly<
  Record<LossName | 'total' | 'policyEntropy' | 'policyKl' | 'gradientNorm', number>
>;

export interface TrainerOptions {
  /** The fastest that works when left out. */
  readonly backend?: BackendName;
  readonly settings?: Partial<TrainerSettings>;
}

/** Begin with these weights, or go on from a checkpoint, or from the one in a folder. */
export type TrainerStart = Start | { readonly checkpoint: string };

export async function createTrainer(options: TrainerOptions & TrainerStart): Promise<Trainer> {
  const backend = await startBackend(options.backend);
  const settings = { ...DEFAULT_TRAINER, ...options.settings };
  return new Trainer(
    backend,
    settings,
    'checkpoint' in options ? readCheckpoint(options.checkpoint) : options,
  );
}

type Start = Checkpoint | { readonly shape: NetworkShape; readonly weights: Weights };

export class Trainer {
  readonly backend: BackendName;
  readonly settings: TrainerSettings;
  readonly shape: NetworkShape;
  private weights: Weights;
  private average: WeightsAverage;
  private adam: Adam;
  private steps: number;

  constructor(backend: BackendName, settings: TrainerSettings, start: Start) {
    checkWeights(start.shape, start.weights);
    this.backend = backend;
    this.settings = settings;
    this.shape = start.shape;
    this.weights = copyWeights(start.weights);
    if ('step' in start) {
      const { optimiserStep: step, means, squares } = start;
      this.average = new WeightsAverage(start.average, settings.averageDecay);
      this.adam = new Adam(start.shape, settings.adam, { step, means, squares });
      this.steps = start.step;
    } else {
      this.average = new WeightsAverage(start.weights, settings.averageDecay);
      this.adam = new Adam(start.shape, settings.adam);
      this.steps = 0;
    }
  }

  /** Training steps so far, those before the checkpoint included. */
  get step(): number {
    return this.steps;
  }

  /** Learns from one batch. Throws and learns nothing where the gradients are no numbers. */
  train(batch: Batch, learningRate = this.settings.learningRate): StepReport {
    const { shape, weights, settings } = this;
    return this.learn(
      batch,
      gradientsOf(shape, weights, settings.lossWeights, batch),
      learningRate,
    );
  }

  /** The same with several processes. Nothing else may be asked of the trainer before it resolves. */
  async trainWith(crew: GradientCrew, batch: Batch, learningRate: number): Promise<StepReport> {
    const { shape, weights, settings } = this;
    const { lossWeights } = settings;
    return this.learn(
      batch,
      await crew.gradients({ shape, weights, lossWeights, batch }),
      learningRate,
    );
  }

  /** The losses on a batch without learning from it, by the weights of the last step. */
  measure(batch: Batch): Readonly<Record<LossName | 'policyEntropy' | 'policyKl', number>> {
    const sums = tf.tidy(
      () =>
        losses(
          outputsOf(this.shape, toTensors(this.weights), batch),
          batch,
          this.settings.lossWeights,
        ).sums,
    );
    const report = reportOf(batch, sums.dataSync());
    sums.dispose();
    return report;
  }

  /** A copy of the averaged weights: the network that plays. */
  exportWeights(): Weights {
    return copyWeights(this.average.weights);
  }

  /** A copy of the weights as the last step left them. */
  latestWeights(): Weights {
    return copyWeights(this.weights);
  }

  saveCheckpoint(folder: string): void {
    const { step: optimiserStep, means, squares } = this.adam.state;
    writeCheckpoint(folder, {
      shape: this.shape,
      step: this.steps,
      optimiserStep,
      weights: this.weights,
      average: this.average.weights,
      means,
      squares,
    });
  }

  /** Throws and learns nothing where the gradients are no numbers. */
  private learn(batch: Batch, found: BatchGradients, learningRate: number): StepReport {
    const { gradients, sums, total } = found;
    const gradientNorm = this.adam.update(this.weights, gradients, learningRate);
    const report = { ...reportOf(batch, sums), total, gradientNorm };
    if (!Number.isFinite(gradientNorm)) {
      throw new Error(
        `The gradients of step ${this.steps + 1} are no numbers (${JSON.stringify(report)}). ` +
          'Go on from the last checkpoint with a smaller learning rate.',
      );
    }
    this.steps++;
    this.average.update(this.weights, this.steps);
    return report;
  }
}

/** `sums` as `losses` stacks them. */
function reportOf(batch: Batch, sums: ArrayLike<number>) {
  const counts = targetCounts(batch);
  const mean = (sum: number, count: number): number => (count > 0 ? sum / count : 0);
  const means = Object.fromEntries(
    LOSS_NAMES.map((name, i) => [name, mean(sums[i] ?? 0, counts[name])]),
  ) as Record<LossName, number>;
  return {
    ...means,
    policyEntropy: mean(sums[LOSS_NAMES.length] ?? 0, counts.policy),
    policyKl: means.policy - mean(targetEntropy(batch), counts.policy),
  };
}
