/** Joins the questions of many searches into one call of the evaluator behind it. */

import type { Position } from '../rules/position.ts';
import type { Evaluation, Evaluator } from './evaluator.ts';

interface Waiting {
  readonly positions: readonly Position[];
  resolve(evaluations: Evaluation[]): void;
  reject(error: unknown): void;
}

export interface BatchingOptions {
  /** Positions in one inner call at most, as long as no single question is larger. */
  readonly maxBatch: number;
}

/**
 * Questions that arrive while the event loop is busy with promises are asked together: as soon as there are
 * `maxBatch` positions, or once nobody has anything left to do but wait.
 */
export class BatchingEvaluator implements Evaluator {
  private readonly inner: Evaluator;
  private readonly maxBatch: number;
  private waiting: Waiting[] = [];
  private count = 0;
  private flushPlanned = false;

  constructor(inner: Evaluator, options: BatchingOptions) {
    this.inner = inner;
    this.maxBatch = options.maxBatch;
  }

  get name(): string {
    return this.inner.name;
  }

  get networkHash(): string {
    return this.inner.networkHash;
  }

  evaluate(positions: readonly Position[]): Promise<Evaluation[]> {
    if (positions.length === 0) return Promise.resolve([]);
    return new Promise((resolve, reject) => {
      const size = this.waiting[0]?.positions[0]?.size;
      const mixed = size !== undefined && size !== positions[0]?.size;
      if (mixed || this.count + positions.length > this.maxBatch) this.flush();
      this.waiting.push({ positions, resolve, reject });
      this.count += positions.length;
      if (this.count >= this.maxBatch) this.flush();
      else this.planFlush();
    });
  }

  dispose(): Promise<void> {
    return this.inner.dispose();
  }

  private planFlush(): void {
    if (this.flushPlanned) return;
    this.flushPlanned = true;
    setImmediate(() => {
      this.flushPlanned = false;
      this.flush();
    });
  }

  private flush(): void {
    const asked = this.waiting;
    if (asked.length === 0) return;
    this.waiting = [];
    this.count = 0;
    this.ask(asked).catch((error: unknown) => {
      for (const one of asked) one.reject(error);
    });
  }

  private async ask(asked: readonly Waiting[]): Promise<void> {
    const positions = asked.flatMap((one) => one.positions);
    const answers = await this.inner.evaluate(positions);
    if (answers.length !== positions.length) {
      throw new Error(`${answers.length} answers for ${positions.length} positions`);
    }
    let at = 0;
    for (const one of asked) {
      one.resolve(answers.slice(at, at + one.positions.length));
      at += one.positions.length;
    }
  }
}
