/** From a network's raw outputs to an `Evaluation`: the same for every runtime. */

import type { Evaluation } from '../evaluator/evaluator.ts';

/** Outputs of a batch of one board size. */
export interface RawOutputs {
  /** `[n, area + 1]` logits of the move policy, pass last. */
  readonly policy: Float32Array;
  /** `[n, 3]` value logit, score mean and score spread in points. */
  readonly value: Float32Array;
  /** `[n, area]` -1..1. */
  readonly ownership: Float32Array;
}

/** The evaluation of position `index` of the batch; `legal` `[area + 1]` holds 1 for its legal moves. */
export function toEvaluation(
  outputs: RawOutputs,
  index: number,
  area: number,
  legal: Uint8Array,
): Evaluation {
  const winrate = 1 / (1 + Math.exp(-outputs.value[3 * index]!));
  return {
    policy: legalSoftmax(outputs.policy, index * (area + 1), legal, area + 1),
    value: 2 * winrate - 1,
    scoreLead: outputs.value[3 * index + 1]!,
    scoreSpread: outputs.value[3 * index + 2]!,
    ownership: outputs.ownership.slice(index * area, (index + 1) * area),
  };
}

/** Probabilities over the legal moves, 0 for the others; all 0 where no move is legal. */
function legalSoftmax(
  logits: Float32Array,
  offset: number,
  legal: Uint8Array,
  moves: number,
): Float32Array {
  const policy = new Float32Array(moves);
  let highest = -Infinity;
  for (let move = 0; move < moves; move++) {
    if (legal[move] === 1 && logits[offset + move]! > highest) highest = logits[offset + move]!;
  }
  if (highest === -Infinity) return policy;
  let sum = 0;
  for (let move = 0; move < moves; move++) {
    if (legal[move] !== 1) continue;
    const weight = Math.exp(logits[offset + move]! - highest);
    policy[move] = weight;
    sum += weight;
  }
  for (let move = 0; move < moves; move++) policy[move]! /= sum;
  return policy;
}
