/** Room to breathe: a chain that was short of liberties has more. */

import type { Fact } from './fact.ts';
import { chainOf, chainsBeside, type Turn } from './turn.ts';

/** Chains of two or three liberties that the move lengthens; those in atari escape, and two of them connect. */
export function libertyFacts({ point, color, before, after }: Turn): Fact[] {
  const [chain, another] = chainsBeside(before, point, color);
  if (chain === undefined || another !== undefined || after.stones[point] !== color) return [];
  const had = before.libertyCount(chain);
  const has = after.libertyCount(point);
  if (had < 2 || had > 3 || has <= had) return [];
  return [{ kind: 'liberties', stones: chainOf(before, chain), before: had, after: has }];
}
