/**
 * A network is nearly, but not quite, of the same opinion about a board and its mirror image. This evaluator shows
 * it the board under all eight symmetries and takes the mean, for eight times the arithmetic.
 */

import type { Position } from '../rules/position.ts';
import { SYMMETRIES } from '../rules/symmetry.ts';
import type { Evaluation, Evaluator } from './evaluator.ts';
import { turnedBack, turnedPosition } from './turned-position.ts';

const ALL = Array.from({ length: SYMMETRIES }, (_, s) => s);

export class SymmetryEvaluator implements Evaluator {
  private readonly inner: Evaluator;

  constructor(inner: Evaluator) {
    this.inner = inner;
  }

  get name(): string {
    return this.inner.name;
  }

  get networkHash(): string {
    return this.inner.networkHash;
  }

  async evaluate(positions: readonly Position[]): Promise<Evaluation[]> {
    const shown: Position[] = [];
    const groups = positions.map((position) => {
      const views = viewsOf(position);
      shown.push(...views.map((view) => view.position));
      return { size: position.size, symmetries: views.map((view) => view.symmetry) };
    });
    const answers = await this.inner.evaluate(shown);
    let next = 0;
    return groups.map(({ size, symmetries }) =>
      meanOf(
        symmetries.map((s) => {
          const answer = answers[next++];
          if (!answer) throw new Error('The evaluator answered too few positions');
          return turnedBack(answer, size, s);
        }),
      ),
    );
  }

  dispose(): Promise<void> {
    return this.inner.dispose();
  }
}

interface View {
  readonly symmetry: number;
  readonly position: Position;
}

/** The position under all symmetries; as it is alone where it cannot be turned. */
function viewsOf(position: Position): View[] {
  return ALL.flatMap((symmetry): View[] => {
    const turned = symmetry === 0 ? position : turnedPosition(position, symmetry);
    return turned ? [{ symmetry, position: turned }] : [];
  });
}

function meanOf(evaluations: readonly Evaluation[]): Evaluation {
  const [first] = evaluations;
  if (!first) throw new Error('There is nothing to take the mean of');
  if (evaluations.length === 1) return first;
  const mean = (pick: (evaluation: Evaluation) => number): number =>
    evaluations.reduce((sum, evaluation) => sum + pick(evaluation), 0) / evaluations.length;
  return {
    policy: first.policy.map((_, move) => mean((evaluation) => evaluation.policy[move]!)),
    value: mean((evaluation) => evaluation.value),
    scoreLead: mean((evaluation) => evaluation.scoreLead),
    scoreSpread: mean((evaluation) => evaluation.scoreSpread),
    ownership: first.ownership.map((_, point) =>
      mean((evaluation) => evaluation.ownership[point]!),
    ),
  };
}
