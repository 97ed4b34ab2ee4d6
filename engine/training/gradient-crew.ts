/**
 * Several processes that share the work of a training step: each finds the gradients of a part of the batch with one
 * core. TensorFlow's own threads share the work of one operation after the other and wait for each other a lot.
 */

import type { NetworkShape } from '../network/shape.ts';
import type { Weights } from '../network/weights.ts';
import { type Batch, partsOf } from './batch.ts';
import { gradientsOf, type BatchGradients } from './gradients.ts';
import type { LossWeights } from './loss-weights.ts';

/** What a helper has to know for one step. */
export interface GradientOrder {
  readonly shape: NetworkShape;
  readonly weights: Weights;
  readonly lossWeights: LossWeights;
  readonly batch: Batch;
}

/** Another process that works for this one. */
export interface GradientHelper {
  /** Whether it has come up: until then the others do without. */
  isReady(): boolean;
  /** Resolves once all of it is handed over. Rejects, as the result does, where the process is gone or failed. */
  begin(order: GradientOrder): Promise<{ readonly result: Promise<BatchGradients> }>;
  /** Processor time that it has used, in seconds, as of its last answer. */
  cpuSeconds(): number;
  close(): void;
}

export class GradientCrew {
  private helpers: readonly GradientHelper[];
  /** Of helpers that are gone. */
  private spentSeconds = 0;

  /** Without helpers this process does everything. */
  constructor(helpers: readonly GradientHelper[] = []) {
    this.helpers = helpers;
  }

  /** A helper that fails is let go; its part is done here. */
  async gradients(order: GradientOrder): Promise<BatchGradients> {
    const { shape, weights, lossWeights, batch } = order;
    const helpers = this.helpers.filter((helper) => helper.isReady());
    const [own, ...theirs] = partsOf(batch, 1 + helpers.length);
    const here = (part: Batch): BatchGradients => gradientsOf(shape, weights, lossWeights, part);
    const begun = await Promise.all(
      theirs.map(async (part, i) => {
        const helper = helpers[i]!;
        try {
          const { result } = await helper.begin({ ...order, batch: part });
          // What is done here keeps this process from hearing of a failure at once.
          result.catch(() => undefined);
          return { part, helper, result };
        } catch {
          return { part, helper, result: undefined };
        }
      }),
    );
    const found = [here(own!)];
    for (const { part, helper, result } of begun) {
      try {
        found.push((await result) ?? this.letGo(helper, () => here(part)));
      } catch {
        found.push(this.letGo(helper, () => here(part)));
      }
    }
    return together(found, [own!, ...theirs]);
  }

  /** Processor time of all helpers, in seconds. */
  cpuSeconds(): number {
    return this.helpers.reduce((sum, helper) => sum + helper.cpuSeconds(), this.spentSeconds);
  }

  close(): void {
    for (const helper of this.helpers) helper.close();
  }

  private letGo<T>(helper: GradientHelper, instead: () => T): T {
    helper.close();
    this.spentSeconds += helper.cpuSeconds();
    this.helpers = this.helpers.filter((other) => other !== helper);
    return instead();
  }
}

/** Means over the parts become the mean over the whole. */
function together(found: readonly BatchGradients[], parts: readonly Batch[]): BatchGradients {
  const [first] = found;
  if (found.length === 1 && first) return first;
  const positions = parts.reduce((sum, { count }) => sum + count, 0);
  const shares = parts.map(({ count }) => count / positions);
  const gradients = new Map<string, Float32Array>();
  const sums = new Float32Array(first!.sums.length);
  let total = 0;
  found.forEach((part, p) => {
    const share = shares[p]!;
    total += share * part.total;
    part.sums.forEach((value, i) => (sums[i]! += value));
    for (const [name, values] of part.gradients) {
      let mean = gradients.get(name);
      if (!mean) gradients.set(name, (mean = new Float32Array(values.length)));
      for (let i = 0; i < values.length; i++) mean[i]! += share * values[i]!;
    }
  });
  return { gradients, sums, total };
}
