/** Dirichlet noise in the root's priors, so that self-play tries what the network would not. */

import type { SearchNode } from './node.ts';
import type { Random } from './random.ts';
import type { SearchSettings } from './settings.ts';

/**
 * Mixes noise into an expanded root. Half of the concentration is spread evenly, half goes to moves whose
 * logarithm of the prior is above average (KataGo's shaped noise). Edges are put in order again.
 */
export function addRootNoise(root: SearchNode, settings: SearchSettings, random: Random): void {
  const edges = root.moves.length;
  if (settings.noiseShare <= 0 || edges === 0) return;
  const logs = Array.from(root.priors, (prior) => Math.log(Math.min(prior, 0.01) + 1e-20));
  const mean = logs.reduce((sum, log) => sum + log, 0) / edges;
  const above = logs.map((log) => Math.max(0, log - mean));
  const aboveSum = above.reduce((sum, value) => sum + value, 0);
  const draws = above.map((value) => {
    const shaped = aboveSum > 0 ? value / aboveSum : 1 / edges;
    return drawGamma(settings.noiseTotal * 0.5 * (shaped + 1 / edges), random);
  });
  const total = draws.reduce((sum, draw) => sum + draw, 0);
  const mixed = Array.from(root.priors, (prior, edge) => {
    const noise = total > 0 ? draws[edge]! / total : 1 / edges;
    return (1 - settings.noiseShare) * prior + settings.noiseShare * noise;
  });
  const order = mixed.map((_, edge) => edge).sort((a, b) => mixed[b]! - mixed[a]! || a - b);
  root.moves = Int16Array.from(order, (edge) => root.moves[edge]!);
  root.priors = Float32Array.from(order, (edge) => mixed[edge]!);
  root.children = order.map((edge) => root.children[edge]);
}

/** A draw from the gamma distribution with the given shape and scale 1 (Marsaglia and Tsang, 2000). */
function drawGamma(shape: number, random: Random): number {
  if (shape < 1)
    return drawGamma(shape + 1, random) * Math.max(random.next(), 1e-300) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const u = Math.max(random.next(), 1e-12);
    const x = Math.sqrt(-2 * Math.log(u)) * Math.cos(2 * Math.PI * random.next());
    const v = (1 + c * x) ** 3;
    if (v <= 0) continue;
    if (Math.log(Math.max(random.next(), 1e-300)) < 0.5 * x * x + d - d * v + d * Math.log(v))
      return d * v;
  }
}
