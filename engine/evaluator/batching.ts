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

/** Questions about boards of one size. */
interface Queue {
  waiting: Waiting[];
  /** Positions in them. */
  count: number;
}

/**
 * Questions that arrive while the event loop is busy with promises are asked together, those about one board size
 * at a time: as soon as there are `maxBatch` positions, or once nobody has anything left to do but wait.
 */
export class BatchingEvaluator implements Evaluator {
  private readonly inner: Evaluator;
  private readonly maxBatch: number;
  private readonly queues = new Map<number, Queue>();
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
    const [first] = positions;
    if (!first) return Promise.resolve([]);
    return new Promise((resolve, reject) => {
      const queue = this.queueFor(first.size);
      if (queue.count + positions.length > this.maxBatch) this.flush(queue);
      queue.waiting.push({ positions, resolve, reject });
      queue.count += positions.length;
      if (queue.count >= this.maxBatch) this.flush(queue);
      else this.planFlush();
    });
  }

  dispose(): Promise<void> {
    return this.inner.dispose();
  }

  private queueFor(size: number): Queue {
    let queue = this.queues.get(size);
    if (!queue) {
      queue = { waiting: [], count: 0 };
      this.queues.set(size, queue);
    }
    return queue;
  }

  private planFlush(): void {
    if (this.flushPlanned) return;
    this.flushPlanned = true;
    setImmediate(() => {
      this.flushPlanned = false;
      for (const queue of this.queues.values()) this.flush(queue);
    });
  }

  private flush(queue: Queue): void {
    const asked = queue.waiting;
    if (asked.length === 0) return;
    queue.waiting = [];
    queue.count = 0;
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
