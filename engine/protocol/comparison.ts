/** Two networks held against each other: a short match, and what each thinks first in the watched positions. */

import { VISITS_MAX } from './limits.ts';
import { moveSchema } from './position-query.ts';
import { lookSchema, networkIdSchema, sizeSchema } from './learning.ts';
import { z } from './schema.ts';

const count = z.number().int().min(0).max(1_000_000);
const elo = z.number().min(-10_000).max(10_000);

/** Games of one comparison; each opening is played from both sides, so their number is even. */
export const COMPARISON_GAMES_MAX = 400;

/** How the match stands, from the first network's side. */
export const comparisonSchema = z.strictObject({
  /** To be played in all. */
  games: count,
  wins: count,
  draws: count,
  losses: count,
  /** How much stronger the first one is, with its 95 % interval; very wide before the first games have ended. */
  elo,
  low: elo,
  high: elo,
});
export type Comparison = z.infer<typeof comparisonSchema>;

export const COMPARISON_METHODS = {
  /** Events until it is over. Games that were played before under the same conditions count and are not played again. */
  compareNetworks: {
    params: z.strictObject({
      first: networkIdSchema,
      second: networkIdSchema,
      size: sizeSchema,
      /** Of each search. */
      visits: z.number().int().min(1).max(VISITS_MAX),
      games: z.number().int().min(2).max(COMPARISON_GAMES_MAX).multipleOf(2),
    }),
    result: comparisonSchema,
  },
  /** The same positions as in a run's history. */
  networkLooks: {
    params: z.strictObject({ network: networkIdSchema, size: sizeSchema }),
    result: z.strictObject({
      positions: z
        .array(z.strictObject({ name: z.string().max(40), moves: z.array(moveSchema).max(64) }))
        .max(16),
      looks: lookSchema.shape.looks,
    }),
  },
} as const;
