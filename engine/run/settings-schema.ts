/** Reads a run's settings file; a value that a run could not work with is refused by name. */

import { z } from 'zod';
import { DEFAULT_SELF_PLAY } from '../selfplay/settings.ts';
import { LOSS_NAMES } from '../training/loss-weights.ts';
import { DEFAULT_RUN, type RunSettings } from './settings.ts';

const share = z.number().min(0).max(1);
const count = z.int().min(1);
const weight = z.number().min(0);

const selfPlaySchema = z.strictObject({
  size: z.int().min(5).max(19),
  search: z.enum(['gumbel', 'puct']).default(DEFAULT_SELF_PLAY.search),
  fullVisits: count,
  cheapVisits: count,
  fullShare: share,
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
  fairKomi: z.number(),
  komiDeviation: z.number().min(0),
  maxMoves: count,
  settledValue: share,
  settledTurns: count,
  settledPlayOut: share,
});

const boardSchema = z.strictObject({
  size: z.int().min(5).max(19),
  share: z.number().positive(),
  fairKomi: z.number(),
  calmAfter: count,
  maxMoves: count,
});

export const runSettingsSchema: z.ZodType<RunSettings> = z.strictObject({
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
    .array(z.strictObject({ after: z.int().nonnegative(), rate: z.number().positive() }))
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
});
