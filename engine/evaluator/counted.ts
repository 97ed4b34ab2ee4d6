/** Tells how many positions an evaluator is asked about. */

import type { Evaluator } from './evaluator.ts';

/** `onAsked` is told the number of positions in each question. */
export function counted(inner: Evaluator, onAsked: (positions: number) => void): Evaluator {
  return {
    name: inner.name,
    networkHash: inner.networkHash,
    evaluate(positions) {
      onAsked(positions.length);
      return inner.evaluate(positions);
    },
    dispose: () => inner.dispose(),
  };
}
