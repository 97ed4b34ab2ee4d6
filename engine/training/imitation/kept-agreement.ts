/**
 * `agreement.json` beside a network that imitates people: how well it foretold the games of the test split. From it
 * the program knows on which boards the network's small probabilities can be taken at their word.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

export const AGREEMENT_FILE = 'agreement.json';

/** Of the moves given under 0.1 %, the share that may be played at most. */
const TAIL_SHARE = 0.002;
/** Fewer such moves say nothing. */
const TAIL_MOVES = 10_000;

const keptSchema = z.object({
  networkHash: z.string(),
  split: z.literal('test'),
  /** What the network was told: the recorded ranks. */
  rank: z.literal('true'),
  bySize: z.record(
    z.string().regex(/^\d+$/),
    z.object({ tail: z.object({ moves: z.int().min(0), share: z.number().min(0).max(1) }) }),
  ),
});

/** Lines of the boards on which they hold; none where there is no such file, a damaged one, or one of another network. */
export function boardsWithTestedTails(folder: string, networkHash: string): readonly number[] {
  let kept;
  try {
    kept = keptSchema.parse(JSON.parse(readFileSync(join(folder, AGREEMENT_FILE), 'utf8')));
  } catch {
    return [];
  }
  if (kept.networkHash !== networkHash) return [];
  return Object.entries(kept.bySize)
    .filter(([, { tail }]) => tail.moves >= TAIL_MOVES && tail.share < TAIL_SHARE)
    .map(([size]) => Number(size));
}
