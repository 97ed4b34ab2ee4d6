/** What a search found, as it travels: winrates, leads and ownership are Black's, whoever is to play. */

import { z } from './schema.ts';
import { float32Array, int8Array } from './arrays.ts';
import { AREA_MAX } from './limits.ts';
import { colorSchema, moveSchema, pointSchema } from './position-query.ts';

const count = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
const share = z.number().min(0).max(1);
/** A lead, in points; komi may be large. */
const points = z.number().min(-10_000).max(10_000);

export const wireMoveReportSchema = z.strictObject({
  move: moveSchema,
  visits: count,
  /** The network's probability of the move. */
  prior: share,
  /** Black's, 0..1. */
  winrate: share,
  /** Black's lead in points. */
  scoreLead: points,
  /** The bound of the winrate that is worse for the side to play, as Black's winrate. */
  lcb: share,
  /** Expected sequence, this move first. */
  pv: z.array(moveSchema).min(1).max(AREA_MAX),
});
export type WireMoveReport = z.infer<typeof wireMoveReportSchema>;

export const wireReportSchema = z.strictObject({
  toPlay: colorSchema,
  /** Of the root, a reused tree included. */
  visits: count,
  /** Black's, 0..1. */
  winrate: share,
  /** Black's lead in points. */
  scoreLead: points,
  /** One standard deviation of the final lead, in points. */
  scoreSpread: z.number().min(0).max(10_000),
  /** `[area]` 1 Black's .. -1 White's; there when it was asked for. */
  ownership: float32Array(AREA_MAX, -1.001, 1.001).optional(),
  /** `[area + 1]` the network's policy at the root, pass last. */
  policy: float32Array(AREA_MAX + 1, 0, 1.001),
  /** First 16 hexadecimal digits of the network's SHA-256. */
  networkHash: z.string().min(1).max(64),
  /** Visited moves, best first for the side to play. */
  moves: z.array(wireMoveReportSchema).max(AREA_MAX + 1),
});
export type WireReport = z.infer<typeof wireReportSchema>;

const sideCountSchema = z.strictObject({
  /** Living stones on the board: points under area scoring. */
  stones: count,
  /** Surrounded points that count. */
  territory: count,
  /** Opponent's stones captured in play. */
  prisoners: count,
  /** Opponent's stones taken off as dead. */
  dead: count,
  /** Pass stones received (AGA). */
  passStones: count,
  /** White only; may be negative. */
  komi: points,
  handicapBonus: count,
  total: points,
});

/** The same as `ScoreCount` of the rules. */
export const wireCountSchema = z.strictObject({
  scoring: z.enum(['area', 'territory']),
  black: sideCountSchema,
  white: sideCountSchema,
  dame: count,
  /** Points surrounded by one side that count for nobody because they are in seki. */
  seki: count,
  /** Black minus White, komi and all included. */
  lead: points,
  /** `[area]` 1 Black's, -1 White's, 0 nobody's; living stones included. */
  owner: int8Array(AREA_MAX, -1, 1),
});
export type WireCount = z.infer<typeof wireCountSchema>;

export const deadStonesSchema = z.array(pointSchema).max(AREA_MAX);
