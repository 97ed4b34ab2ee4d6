/** What a network gives each move of a game by instinct, before any search. */

import { MOVES_MAX } from './limits.ts';
import { moveSchema } from './position-query.ts';
import { z } from './schema.ts';

const probability = z.number().min(0).max(1.001);

export const instinctSchema = z.strictObject({
  /** Of the move that was played. */
  probability,
  favourite: moveSchema,
  favouriteProbability: probability,
  /**
   * Whether people hardly ever play it; null of networks that imitate nobody, and of those whose small probabilities
   * nobody has tested on such boards.
   */
  outsideHabit: z.boolean().nullable(),
});
export type WireInstinct = z.infer<typeof instinctSchema>;

export const instinctsSchema = z.strictObject({
  /** First 16 hexadecimal digits of the network's SHA-256. */
  networkHash: z.string().min(1).max(64),
  /** One for each move that was asked about, in the order of the game; in events, of those that are done. */
  moves: z.array(instinctSchema).max(MOVES_MAX),
});
export type WireInstincts = z.infer<typeof instinctsSchema>;
