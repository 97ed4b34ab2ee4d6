/** What makes one self-play game differ from the next before any search: komi and first moves. */

import type { Move } from '../rules/point.ts';
import type { Random } from '../search/random.ts';
import type { SelfPlaySettings } from './settings.ts';

/** The fair komi half the time, else one around it, to the half point. */
export function drawKomi(settings: SelfPlaySettings, random: Random): number {
  if (random.next() < 0.5) return settings.fairKomi;
  return Math.round((settings.fairKomi + settings.komiDeviation * normal(random)) * 2) / 2;
}

export function drawOpeningLength(settings: SelfPlaySettings, random: Random): number {
  return Math.floor(random.next() * (settings.openingMoves + 1));
}

/** A move drawn from the policy `[area + 1]`, which sums to 1; never a pass unless nothing else is legal. */
export function drawFromPolicy(policy: Float32Array, pass: Move, random: Random): Move {
  let left = random.next() * (1 - policy[pass]!);
  let last = pass;
  for (let move = 0; move < pass; move++) {
    const probability = policy[move]!;
    if (probability <= 0) continue;
    last = move;
    left -= probability;
    if (left <= 0) return move;
  }
  return last;
}

/** A normally distributed number, mean 0, deviation 1 (Box and Muller). */
function normal(random: Random): number {
  const u = 1 - random.next();
  return Math.sqrt(-2 * Math.log(u)) * Math.cos(2 * Math.PI * random.next());
}
