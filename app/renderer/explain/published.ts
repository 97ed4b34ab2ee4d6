/** What others published about a move, as the library of matches holds it. */

import { z } from 'zod';

export const publishedOddsSchema = z.object({
  /** Number of the move, from 1. */
  move: z.number().int().positive(),
  /** Published probability that a person plays the move, 0..1. */
  probability: z.number().positive().max(1),
  /** Who published it. */
  source: z.string().min(1),
  /** When, as far as it is known: `2016-03`. */
  date: z.string().regex(/^\d{4}(-\d{2}){0,2}$/),
});

export type PublishedOdds = z.infer<typeof publishedOddsSchema>;
