/** A player's clock as it travels with the request for a move. */

import type { TimeControl } from '../rules/clock.ts';
import { TIME_MAX_MS } from './limits.ts';
import { z } from './schema.ts';

const ms = z.number().min(0).max(TIME_MAX_MS);
const periodMs = z.number().min(1).max(TIME_MAX_MS);
const count = z.number().int().min(1).max(1000);

export const timeControlSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('absolute'), mainMs: ms }),
  z.strictObject({ kind: z.literal('fischer'), mainMs: ms, incrementMs: ms }),
  z.strictObject({ kind: z.literal('byo-yomi'), mainMs: ms, periodMs, periods: count }),
  z.strictObject({ kind: z.literal('canadian'), mainMs: ms, periodMs, stones: count }),
]) satisfies z.ZodType<TimeControl>;

export const wireClockSchema = z.strictObject({
  control: timeControlSchema,
  /** Left when the move is asked for: of the main time, and of the running period. */
  mainMs: ms,
  periodMs: ms,
  /** Periods, or stones of the period. */
  left: z.number().int().min(0).max(1000),
});
export type WireClock = z.infer<typeof wireClockSchema>;
