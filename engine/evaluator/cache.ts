/** Remembers evaluations, so that a position that is met again costs nothing. */

import type { Position } from '../rules/position.ts';
import type { Evaluation, Evaluator } from './evaluator.ts';

export interface CacheOptions {
  /** Evaluations kept; the one not used for the longest time goes first. One of 9×9 takes about a kilobyte. */
  readonly entries: number;
}

/** The key holds all that an evaluation may depend on: stones, last moves, ko and superko, komi and rules. */
export class CachingEvaluator implements Evaluator {
  /** Positions answered from memory, and asked at all, since the start. */
  hits = 0;
  asked = 0;
  private readonly inner: Evaluator;
  private readonly entries: number;
  /** In the order of their last use. */
  private readonly known = new Map<number, Evaluation>();
  /** Of the network that said what is known. */
  private knownHash: string;

  constructor(inner: Evaluator, { entries }: CacheOptions) {
    if (!Number.isInteger(entries) || entries < 1) {
      throw new RangeError(`A cache cannot have ${entries} entries`);
    }
    this.inner = inner;
    this.entries = entries;
    this.knownHash = inner.networkHash;
  }

  get name(): string {
    return this.inner.name;
  }

  get networkHash(): string {
    return this.inner.networkHash;
  }

  async evaluate(positions: readonly Position[]): Promise<Evaluation[]> {
    this.forgetOtherNetworks();
    const keys = positions.map((position) => position.situationHash());
    const found = keys.map((key) => this.lookUp(key));
    this.asked += positions.length;
    const missing = positions.filter((_, i) => !found[i]);
    this.hits += positions.length - missing.length;
    const answers = missing.length > 0 ? await this.inner.evaluate(missing) : [];
    let next = 0;
    return found.map((known, i) => {
      if (known) return known;
      const answer = answers[next++];
      if (!answer) throw new Error('The evaluator answered too few positions');
      this.remember(keys[i]!, answer);
      return answer;
    });
  }

  /** Lets the network go, and all that is known. */
  dispose(): Promise<void> {
    this.known.clear();
    return this.inner.dispose();
  }

  private lookUp(key: number): Evaluation | undefined {
    const evaluation = this.known.get(key);
    if (evaluation) {
      this.known.delete(key);
      this.known.set(key, evaluation);
    }
    return evaluation;
  }

  private remember(key: number, evaluation: Evaluation): void {
    if (this.known.size >= this.entries) {
      const [oldest] = this.known.keys();
      if (oldest !== undefined) this.known.delete(oldest);
    }
    this.known.set(key, evaluation);
  }

  private forgetOtherNetworks(): void {
    if (this.inner.networkHash === this.knownHash) return;
    this.knownHash = this.inner.networkHash;
    this.known.clear();
  }
}
