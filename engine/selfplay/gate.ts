/** An evaluator whose inner one can be held up and replaced while games are waiting for it. */

import type { Evaluation, Evaluator } from '../evaluator/evaluator.ts';
import type { Position } from '../rules/position.ts';

export class GatedEvaluator implements Evaluator {
  private inner: Evaluator | undefined;
  private opened: Promise<void>;
  private open: () => void = () => undefined;
  private running = 0;
  private idle: (() => void) | undefined;

  /** Starts shut: `replace` opens it. */
  constructor() {
    this.opened = this.shutGate();
  }

  get name(): string {
    return this.inner?.name ?? 'none';
  }

  get networkHash(): string {
    return this.inner?.networkHash ?? 'none';
  }

  async evaluate(positions: readonly Position[]): Promise<Evaluation[]> {
    let inner: Evaluator | undefined;
    while (!(inner = this.inner)) await this.opened;
    this.running++;
    try {
      return await inner.evaluate(positions);
    } finally {
      if (--this.running === 0) this.idle?.();
    }
  }

  /** Shuts the gate and resolves once no evaluation is under way; returns the evaluator taken out. */
  async shut(): Promise<Evaluator | undefined> {
    const inner = this.inner;
    if (inner) {
      this.inner = undefined;
      this.opened = this.shutGate();
    }
    if (this.running > 0) {
      await new Promise<void>((resolve) => {
        this.idle = resolve;
      });
      this.idle = undefined;
    }
    return inner;
  }

  /** Puts an evaluator in and lets everybody through. */
  replace(inner: Evaluator): void {
    this.inner = inner;
    this.open();
  }

  async dispose(): Promise<void> {
    await (await this.shut())?.dispose();
  }

  private shutGate(): Promise<void> {
    return new Promise((resolve) => {
      this.open = resolve;
    });
  }
}
