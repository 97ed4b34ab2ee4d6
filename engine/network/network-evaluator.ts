/**
 * What the evaluators of all runtimes share: one call at a time, one board size a call, at most `batchMax`
 * positions a run, inputs written into buffers that are kept.
 */

import type { Evaluation, Evaluator } from '../evaluator/evaluator.ts';
import type { Position } from '../rules/position.ts';
import { toEvaluation, type RawOutputs } from './evaluation.ts';
import { InputBuffer, type Told } from './input-buffer.ts';

/** Runs the network on the first `count` positions of the buffer. */
export type RunNetwork = (inputs: InputBuffer, size: number, count: number) => Promise<RawOutputs>;

export interface NetworkEvaluatorParts extends Told {
  readonly name: string;
  readonly networkHash: string;
  readonly batchMax: number;
  readonly run: RunNetwork;
  readonly release: () => Promise<void>;
}

export class NetworkEvaluator implements Evaluator {
  readonly name: string;
  readonly networkHash: string;
  private readonly parts: NetworkEvaluatorParts;
  private readonly buffers = new Map<number, InputBuffer>();
  /** Settles when the calls so far are done: the buffers serve one call at a time. */
  private last: Promise<unknown> = Promise.resolve();
  private disposed = false;

  constructor(parts: NetworkEvaluatorParts) {
    this.name = parts.name;
    this.networkHash = parts.networkHash;
    this.parts = parts;
  }

  evaluate(positions: readonly Position[]): Promise<Evaluation[]> {
    if (this.disposed) return Promise.reject(new Error(`${this.name} was disposed of`));
    const result = this.last.then(() => this.evaluateNow(positions));
    this.last = result.catch(() => undefined);
    return result;
  }

  /** Waits for the calls under way, then lets the network go. */
  async dispose(): Promise<void> {
    if (this.disposed) return;
    this.disposed = true;
    await this.last;
    await this.parts.release();
    this.buffers.clear();
  }

  private async evaluateNow(positions: readonly Position[]): Promise<Evaluation[]> {
    const size = positions[0]?.size;
    if (size === undefined) return [];
    const other = positions.find((position) => position.size !== size);
    if (other) throw new RangeError(`One call has boards of ${size} and of ${other.size} lines`);
    const inputs = this.bufferFor(size);
    const evaluations: Evaluation[] = [];
    for (let start = 0; start < positions.length; start += this.parts.batchMax) {
      const batch = positions.slice(start, start + this.parts.batchMax);
      inputs.fill(batch);
      const outputs = await this.parts.run(inputs, size, batch.length);
      for (let index = 0; index < batch.length; index++) {
        evaluations.push(toEvaluation(outputs, index, inputs.area, inputs.legalOf(index)));
      }
    }
    return evaluations;
  }

  private bufferFor(size: number): InputBuffer {
    let buffer = this.buffers.get(size);
    if (!buffer) {
      buffer = new InputBuffer(size, this.parts.batchMax, this.parts);
      this.buffers.set(size, buffer);
    }
    return buffer;
  }
}
