/** One question to an evaluator. */

import type { Position } from '../rules/position.ts';
import type { Evaluation, Evaluator } from './evaluator.ts';

/** Throws where the evaluator gives no answer. */
export async function evaluateOne(evaluator: Evaluator, position: Position): Promise<Evaluation> {
  const [evaluation] = await evaluator.evaluate([position]);
  if (!evaluation) throw new Error(`The evaluator answered nothing: ${evaluator.name}`);
  return evaluation;
}
