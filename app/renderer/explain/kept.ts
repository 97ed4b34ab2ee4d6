/** Explanations that were given lately, so that going back to a move does not ask again. */

import type { WireExplanation } from '../../../engine/protocol/explanation.ts';

/** A long game and what was looked at beside it. */
const KEPT = 600;

export class KeptExplanations {
  private readonly byKey = new Map<string, WireExplanation>();

  get(key: string): WireExplanation | undefined {
    return this.byKey.get(key);
  }

  keep(key: string, explanation: WireExplanation): void {
    this.byKey.delete(key);
    this.byKey.set(key, explanation);
    if (this.byKey.size <= KEPT) return;
    const [oldest] = this.byKey.keys();
    if (oldest !== undefined) this.byKey.delete(oldest);
  }
}

/** Of this window, whichever room asked for them. */
export const kept = new KeptExplanations();
