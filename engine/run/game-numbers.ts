/** Which numbers a run's games were played under, found again from the games themselves. */

import { gameSeed } from '../selfplay/worker-messages.ts';

/** Numbers beyond the last one remembered that are looked at: more than a generation has games. */
const FURTHEST = 100_000;

/** The first number above all that the seeds come from, and no less than `next`. */
export function numberAfter(seeds: readonly number[], runSeed: number, next: number): number {
  const missing = new Set(seeds);
  let after = next;
  for (let number = 0; missing.size > 0 && number < next + FURTHEST; number++) {
    if (missing.delete(gameSeed(runSeed, number))) after = Math.max(after, number + 1);
  }
  return after;
}
