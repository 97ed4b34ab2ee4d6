/** What a run that imitates people must remember beside the weights to go on as if it had never stopped. */

import { z } from 'zod';

const count = z.int().nonnegative();

const streamStateSchema = z.strictObject({
  epoch: count,
  block: count,
  lines: z.array(count).readonly(),
  taken: z.array(count).readonly(),
  used: count,
});

export const imitationStateSchema = z.strictObject({
  version: z.literal(1),
  /** Networks exported so far. */
  generation: count,
  step: count,
  samples: count,
  /** Processor time of all threads of the run, in seconds. */
  coreSeconds: z.number().nonnegative(),
  /** State of the random numbers that turn and hide. */
  random: z.array(z.number()),
  /** By board size: batches made, and where its games are read. */
  batches: z.record(z.string(), count),
  streams: z.record(z.string(), streamStateSchema),
});

export type ImitationState = z.infer<typeof imitationStateSchema>;

export function freshImitation(random: number[]): ImitationState {
  return {
    version: 1,
    generation: 0,
    step: 0,
    samples: 0,
    coreSeconds: 0,
    random,
    batches: {},
    streams: {},
  };
}
