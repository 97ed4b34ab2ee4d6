/** Spreads questions over several evaluators of one network, so that some can work side by side. */

import type { Position } from '../rules/position.ts';
import type { Evaluation, Evaluator } from './evaluator.ts';

export class PoolEvaluator implements Evaluator {
  private readonly members: readonly { readonly evaluator: Evaluator; waiting: number }[];

  /** Each must say the same of a position. */
  constructor(evaluators: readonly Evaluator[]) {
    if (evaluators.length === 0) throw new RangeError('A pool needs an evaluator');
    this.members = evaluators.map((evaluator) => ({ evaluator, waiting: 0 }));
  }

  get name(): string {
    return this.members[0]!.evaluator.name;
  }

  get networkHash(): string {
    return this.members[0]!.evaluator.networkHash;
  }

  /** Asks the member with the fewest positions waiting. */
  async evaluate(positions: readonly Position[]): Promise<Evaluation[]> {
    const member = this.members.reduce((a, b) => (b.waiting < a.waiting ? b : a));
    member.waiting += positions.length;
    try {
      return await member.evaluator.evaluate(positions);
    } finally {
      member.waiting -= positions.length;
    }
  }

  async dispose(): Promise<void> {
    await Promise.all(this.members.map(({ evaluator }) => evaluator.dispose()));
  }
}
