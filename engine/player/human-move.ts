/** Draws a move as a person might choose it: from what people of the rank play here, slips held back. */

import type { Move } from '../rules/point.ts';
import type { Random } from '../search/random.ts';

/** A move below this probability is drawn more seldom, in proportion to how far below it is. */
const DAMPED_BELOW = 0.01;

/**
 * `policy` `[area + 1]`; only moves with a 1 in `allowed` `[area + 1]`, at least one, are drawn. Where people never
 * play any of them, all are as likely.
 */
export function drawHumanMove(
  policy: Float32Array,
  allowed: Uint8Array,
  temperature: number,
  random: Random,
): Move {
  const weights = policy.map((probability, move) => {
    if (allowed[move] !== 1) return 0;
    return probability ** (1 / temperature) * Math.min(1, probability / DAMPED_BELOW);
  });
  let sum = weights.reduce((a, b) => a + b, 0);
  if (sum === 0) {
    weights.set(allowed);
    sum = allowed.reduce((a, b) => a + b, 0);
  }
  let left = random.next() * sum;
  const drawn = weights.findIndex((weight) => weight > 0 && (left -= weight) < 0);
  // Rounding can leave a little over at the end.
  return drawn >= 0 ? drawn : weights.findLastIndex((weight) => weight > 0);
}
