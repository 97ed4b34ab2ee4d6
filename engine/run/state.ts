/** What a run must remember beside weights and games to go on as if it had never stopped. */

import { z } from 'zod';

export const runStateSchema = z.object({
  version: z.literal(1),
  /** Generations that were trained on. */
  generation: z.int().nonnegative(),
  /** Samples made in all generations so far, and samples trained on (one counts each time). */
  samplesMade: z.int().nonnegative(),
  samplesTrained: z.int().nonnegative(),
  gamesPlayed: z.int().nonnegative(),
  /** See `GameNumbers`. What was open in runs that were begun before this was written down is lost. */
  nextGame: z.int().nonnegative(),
  openGames: z.array(z.int().nonnegative()).default([]),
  evaluations: z.int().nonnegative(),
  /** Processor time of all threads of the run, training included, in seconds. */
  coreSeconds: z.number().nonnegative(),
  /** State of the random numbers that draw samples and symmetries. */
  random: z.array(z.number()),
});

export type RunState = z.infer<typeof runStateSchema>;
