/** Remembers evaluations, so that a position that is met again costs nothing. */

import type { Position } from '../rules/position.ts';
import type { Evaluation, Evaluator } from './evaluator.ts';

/**
 * What each cache may hold, in bytes: some 27,000 evaluations of 9×9 or 9,000 of 19×19, more than the searches of a
 * few moves ask for. Older ones are of positions that are hardly met again. The program keeps six networks at a time
 * (`server/searcher.ts`), so that all their caches stay below 200 MB.
 */
const CACHE_BYTES = 32e6;
/** Of an evaluation beside its numbers: two typed arrays, the object that holds them, the entry. */
const OVERHEAD_BYTES = 550;

/**
 * The key holds all that an evaluation may depend on: stones, last moves, ko and superko, komi and rules. A position
 * that is reached by other moves, the last five the same, is the same to it.
 */
export class CachingEvaluator implements Evaluator {
  /** Positions answered from memory, and asked at all, since the start. */
  hits = 0;
  asked = 0;
  private readonly inner: Evaluator;
  private readonly bytes: number;
  /**
   * What was used lately, and what was used before that. The older half is let go as a whole, for a `Map` whose first
   * entries are deleted one by one is slow to find the next.
   */
  private young = new Map<number, Evaluation>();
  private old = new Map<number, Evaluation>();
  private youngBytes = 0;
  /** Of the network that said what is known. */
  private knownHash: string;

  /** `bytes`: what is kept at most; what was used lately is kept longer. */
  constructor(inner: Evaluator, bytes = CACHE_BYTES) {
    if (!(bytes > 0)) throw new RangeError(`A cache cannot have ${bytes} bytes`);
    this.inner = inner;
    this.bytes = bytes;
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
    this.forget();
    return this.inner.dispose();
  }

  private lookUp(key: number): Evaluation | undefined {
    const known = this.young.get(key);
    if (known) return known;
    const older = this.old.get(key);
    if (older) this.remember(key, older);
    return older;
  }

  private remember(key: number, evaluation: Evaluation): void {
    const bytes = bytesOf(evaluation);
    if (this.youngBytes + bytes > this.bytes / 2) {
      this.old = this.young;
      this.young = new Map();
      this.youngBytes = 0;
    }
    // Asked twice at the same time, it is there already.
    if (!this.young.has(key)) this.youngBytes += bytes;
    this.young.set(key, evaluation);
  }

  private forget(): void {
    this.young.clear();
    this.old.clear();
    this.youngBytes = 0;
  }

  private forgetOtherNetworks(): void {
    if (this.inner.networkHash === this.knownHash) return;
    this.knownHash = this.inner.networkHash;
    this.forget();
  }
}

function bytesOf({ policy, ownership }: Evaluation): number {
  return policy.byteLength + ownership.byteLength + OVERHEAD_BYTES;
}
