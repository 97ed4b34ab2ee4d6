/** Dirichlet noise in the root's policy, so that self-play tries what the network would not. */

import type { Random } from './random.ts';
import type { SearchSettings } from './settings.ts';

/** Priors above this count the same when the noise is shaped. */
const SHAPE_CAP = 0.01;

/**
 * A copy of the policy `[area + 1]` with noise mixed in. Half of the concentration is spread evenly over the
 * legal moves, half over those whose logarithm of the prior is above average (KataGo's shaped noise).
 */
export function withNoise(
  policy: Float32Array,
  settings: SearchSettings,
  random: Random,
): Float32Array {
  const legal = Array.from(policy.keys()).filter((move) => policy[move]! > 0);
  const logs = legal.map((move) => Math.log(Math.min(policy[move]!, SHAPE_CAP)));
  const mean = sumOf(logs) / legal.length;
  const above = logs.map((log) => Math.max(0, log - mean));
  const aboveSum = sumOf(above);
  const even = 1 / legal.length;
  const draws = above.map((value) => {
    const shaped = aboveSum > 0 ? value / aboveSum : even;
    return drawGamma(settings.noiseTotal * 0.5 * (shaped + even), random);
  });
  const total = sumOf(draws);
  const noisy = new Float32Array(policy.length);
  legal.forEach((move, i) => {
    const noise = total > 0 ? draws[i]! / total : even;
    noisy[move] = (1 - settings.noiseShare) * policy[move]! + settings.noiseShare * noise;
  });
  return noisy;
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

/** A draw from the gamma distribution with the given shape and scale 1 (Marsaglia and Tsang, 2000). */
function drawGamma(shape: number, random: Random): number {
  if (shape < 1) return drawGamma(shape + 1, random) * uniform(random) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = Math.sqrt(-2 * Math.log(uniform(random))) * Math.cos(2 * Math.PI * random.next());
    const v = (1 + c * x) ** 3;
    if (v <= 0) continue;
    if (Math.log(uniform(random)) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}

/** Above 0, so that it has a logarithm. */
function uniform(random: Random): number {
  return 1 - random.next();
}
