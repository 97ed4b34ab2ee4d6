/** Takes moves away from a search: what is forbidden has no probability, so no search ever tries it. */

import type { Evaluation, Evaluator } from '../evaluator/evaluator.ts';
import type { Position } from '../rules/position.ts';
import { colorOf } from './position-of-query.ts';
import type { Restriction } from './search-service.ts';

export class RestrictedEvaluator implements Evaluator {
  private readonly inner: Evaluator;
  private readonly rootMoveNumber: number;
  private readonly restrictions: readonly Restriction[];

  /** Restrictions hold for the first moves after `root`. */
  constructor(inner: Evaluator, root: Position, restrictions: readonly Restriction[]) {
    this.inner = inner;
    this.rootMoveNumber = root.moveNumber;
    this.restrictions = restrictions;
  }

  get name(): string {
    return this.inner.name;
  }

  get networkHash(): string {
    return this.inner.networkHash;
  }

  async evaluate(positions: readonly Position[]): Promise<Evaluation[]> {
    const evaluations = await this.inner.evaluate(positions);
    return evaluations.map((evaluation, i) => this.restrict(positions[i]!, evaluation));
  }

  /** The evaluator inside belongs to others. */
  dispose(): Promise<void> {
    return Promise.resolve();
  }

  /** Where nothing would be left, the pass is, and where that is forbidden too, everything stays. */
  private restrict(position: Position, evaluation: Evaluation): Evaluation {
    const depth = position.moveNumber - this.rootMoveNumber;
    const active = this.restrictions.filter(
      (one) => colorOf(one.toPlay) === position.toPlay && depth < one.depth,
    );
    if (active.length === 0) return evaluation;
    const policy = evaluation.policy.slice();
    for (const { forbidden } of active) for (const move of forbidden) policy[move] = 0;
    const left = policy.reduce((sum, probability) => sum + probability, 0);
    if (left > 0) return { ...evaluation, policy: policy.map((one) => one / left) };
    if (active.some(({ forbidden }) => forbidden.includes(position.pass))) return evaluation;
    policy[position.pass] = 1;
    return { ...evaluation, policy };
  }
}

/**
 * `[area + 1]` 1 for the moves that restrictions leave to the side to play at their root; undefined where that is
 * none, and they do not hold.
 */
export function allowedMoves(
  root: Position,
  restrictions: readonly Restriction[],
): Uint8Array | undefined {
  const allowed = new Uint8Array(root.area + 1);
  root.legalMoves(allowed);
  for (const { toPlay, forbidden } of restrictions) {
    if (colorOf(toPlay) === root.toPlay) for (const move of forbidden) allowed[move] = 0;
  }
  return allowed.includes(1) ? allowed : undefined;
}
