/** Explanations that were given lately, so that going back to a move does not ask again. */

import type { WireExplanation } from '../../../engine/protocol/explanation.ts';

/** A long game and what was looked at beside it. */
const KEPT = 600;

export class KeptExplanations {
  private readonly byKey = new Map<string, WireExplanation>();
  private readonly listeners = new Set<() => void>();
  private completed = 0;

  /** `listener` hears when an explanation was given to its end. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** How many were given to their end, those that are no longer kept included. */
  readonly howMany = (): number => this.completed;

  get(key: string): WireExplanation | undefined {
    return this.byKey.get(key);
  }

  keep(key: string, explanation: WireExplanation): void {
    this.byKey.delete(key);
    this.byKey.set(key, explanation);
    const [oldest] = this.byKey.keys();
    if (this.byKey.size > KEPT && oldest !== undefined) this.byKey.delete(oldest);
    if (!explanation.complete) return;
    this.completed++;
    for (const listener of this.listeners) listener();
  }
}

/** Of this window, whichever room asked for them. */
export const kept = new KeptExplanations();
