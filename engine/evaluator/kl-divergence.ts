/** How far one policy is from another. */

/** What the other policy gives nothing counts as this much there, so that the distance is finite. */
const LEAST_PROBABILITY = 1e-9;

/** In nats, from `q` to `p`, the one whose moves count. Both are `[area + 1]` probabilities. */
export function klDivergence(p: Float32Array, q: Float32Array): number {
  let sum = 0;
  for (let move = 0; move < p.length; move++) {
    if (p[move]! > 0) sum += p[move]! * Math.log(p[move]! / Math.max(q[move]!, LEAST_PROBABILITY));
  }
  return Math.max(0, sum);
}
