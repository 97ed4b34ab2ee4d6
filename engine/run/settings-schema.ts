/** Reads a run's settings file; a value that a run could not work with is refused by name. */

import { z } from 'zod';
import { DEFAULT_SELF_PLAY } from '../selfplay/settings.ts';
import { LOSS_NAMES } from '../training/loss-weights.ts';
import { DEFAULT_RUN, type RunSettings } from './settings.ts';

const share = z.number().min(0).max(1);
const count = z.int().min(1);
const weight = z.number().min(0);
/** More than any board has points decides the game before it begins. */
const komi = z.number().min(-361).max(361);
const komiDeviation = z.number().min(0).max(361);

const selfPlaySchema = z.strictObject({
  size: z.int().min(5).max(19),
  search: z.enum(['gumbel', 'puct']).default(DEFAULT_SELF_PLAY.search),
  fullVisits: count,
  cheapVisits: count,
  fullShare: share.positive(),
  scoreWeight: z.number().min(0),
  consideredMoves: count,
  valueScale: z.number().positive().default(DEFAULT_SELF_PLAY.valueScale),
  noiseStart: z.number().min(0),
  noiseEnd: z.number().min(0),
  calmAfter: count,
  openingMoves: z.int().min(0),
  messyShare: share.default(DEFAULT_SELF_PLAY.messyShare),
  messyMoves: count.default(DEFAULT_SELF_PLAY.messyMoves),
  messyTemperature: z.number().min(1).default(DEFAULT_SELF_PLAY.messyTemperature),
  messyFair: z.boolean().default(DEFAULT_SELF_PLAY.messyFair),
  fairKomi: komi,
  komiDeviation,
  maxMoves: count,
  settledValue: share,
  settledTurns: count,
  settledPlayOut: share,
});

const boardSchema = z.strictObject({
  size: z.int().min(5).max(19),
  share: z.number().positive(),
  fairKomi: komi,
  komiDeviation: komiDeviation.exactOptional(),
  messyMoves: count.exactOptional(),
  calmAfter: count,
  maxMoves: count,
});

const runSettingsSchema: z.ZodType<RunSettings> = z
  .strictObject({
    version: z.literal(1),
    seed: z.int().nonnegative(),
    selfPlay: selfPlaySchema,
    boards: z.array(boardSchema).max(15).default([]),
    firstGames: count,
    samplesPerGeneration: count,
    epochs: z.number().positive(),
    batchSize: count,
    window: z.strictObject({ smallest: count, largest: count, exponent: share }),
    learningRates: z
      .array(z.strictObject({ after: z.int().nonnegative(), rate: z.number().positive().max(1) }))
      .min(1),
    settledFrom: z.int().nonnegative(),
    settledValue: share,
    lossWeights: z.record(z.enum(LOSS_NAMES), weight).default(DEFAULT_RUN.lossWeights),
    averageDecay: share.default(DEFAULT_RUN.averageDecay),
    network: z.strictObject({
      blocks: count,
      channels: count,
      poolingEvery: z.int().min(0).default(DEFAULT_RUN.network.poolingEvery),
    }),
    measure: z
      .strictObject({ every: z.int().min(0), games: count, visits: count })
      .default(DEFAULT_RUN.measure),
  })
  .refine(
    ({ boards, selfPlay }) =>
      boards.length === 0 || boards.some(({ size }) => size === selfPlay.size),
    { path: ['boards'], message: 'the main board, of selfPlay.size lines, is not among them' },
  );

/** Throws with what is wrong, by name. */
export function parseRunSettings(json: unknown): RunSettings {
  const { data, error } = runSettingsSchema.safeParse(json);
  if (data) return data;
  throw new Error(`These settings are of no use:\n${z.prettifyError(error)}`, { cause: error });
}
