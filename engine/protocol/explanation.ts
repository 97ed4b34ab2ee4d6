/**
 * An explanation as it travels: verdict, the two voices, prices, facts and sentences. Differences are for the side
 * that plays the move, whatever its colour.
 */

import { AREA_MAX, SIZE_MAX, SIZE_MIN } from './limits.ts';
import { colorSchema, moveSchema, pointSchema } from './position-query.ts';
import { z } from './schema.ts';

export const languageSchema = z.enum(['en', 'zh-CN', 'zh-TW', 'ja', 'ko']);

const count = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
const share = z.number().min(0).max(1.001);
const points = z.number().min(-20_000).max(20_000);
const stones = z.array(pointSchema).max(AREA_MAX);
const chains = z.array(stones).min(2).max(4);
const third = z.union([z.literal(-1), z.literal(0), z.literal(1)]);

/** The few moves that a voice likes most, best first: their probabilities, or their shares of the visits. */
const candidatesSchema = z.array(z.strictObject({ move: moveSchema, probability: share })).max(10);

/** Of the network beside the players. */
export const strengthSchema = z.enum(['weaker', 'unknown', 'stronger']);

export const verdictSchema = z.strictObject({
  kind: z.enum([
    'unsure',
    'forced',
    'slip',
    'mistake',
    'blunder',
    'outside-human-habit',
    'found-by-thinking',
    'learned-not-taught',
    'intuition-confirmed',
    'both-agree',
    'ordinary',
  ]),
  /** Why it is unsure: too few visits, within the error, or a network weaker than the players or than one knows. */
  reason: z.enum(['visits', 'error', 'network', 'players']).nullable(),
  resultStays: z.boolean(),
});

const difference = {
  /** By how much the one is better than the other: points, winrate 0..1, one standard error of each. */
  points,
  winrate: z.number().min(-1.001).max(1.001),
  error: z.number().min(0).max(20_000),
  winrateError: z.number().min(0).max(2),
};
export const differenceSchema = z.strictObject(difference);
export const comparisonSchema = z.strictObject({
  ...difference,
  against: moveSchema,
  /** Of the less visited of the two. */
  visits: count,
});

/** The facts of `engine/tactics/fact.ts`. */
export const factSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('pass') }),
  z.strictObject({ kind: z.literal('capture'), stones }),
  z.strictObject({ kind: z.enum(['atari', 'self-atari']), stones, liberty: pointSchema }),
  z.strictObject({ kind: z.literal('escape'), stones, liberties: count }),
  z.strictObject({ kind: z.literal('liberties'), stones, before: count, after: count }),
  z.strictObject({ kind: z.enum(['connect', 'cut']), chains }),
  z.strictObject({
    kind: z.literal('ladder'),
    side: z.enum(['own', 'opponent']),
    stones,
    caught: z.boolean(),
  }),
  z.strictObject({ kind: z.enum(['ladder-breaker', 'net']), stones }),
  z.strictObject({ kind: z.literal('snapback'), stones, bait: stones, at: pointSchema }),
  z.strictObject({
    kind: z.literal('ko'),
    act: z.enum(['start', 'take', 'fill']),
    stone: pointSchema,
  }),
  z.strictObject({
    kind: z.literal('eye'),
    act: z.enum(['make', 'take', 'prevent']),
    eye: pointSchema,
  }),
  z.strictObject({
    kind: z.literal('shape'),
    shape: z.enum([
      'stretch',
      'empty-triangle',
      'hane',
      'clamp',
      'attachment',
      'contact',
      'peep',
      'diagonal',
      'shoulder-hit',
      'one-space-jump',
      'knights-move',
      'two-space-jump',
      'large-knights-move',
      'extension',
    ]),
    from: stones,
  }),
  z.strictObject({
    kind: z.literal('place'),
    line: z.number().int().min(1).max(SIZE_MAX),
    area: z.enum(['corner', 'side', 'centre']),
  }),
  z.strictObject({ kind: z.enum(['distance', 'tenuki']), from: pointSchema, lines: count }),
]);
export type WireFact = z.infer<typeof factSchema>;

export const wireExplanationSchema = z.strictObject({
  move: moveSchema,
  size: z.number().int().min(SIZE_MIN).max(SIZE_MAX),
  toPlay: colorSchema,
  verdict: verdictSchema,
  /** Null without a human-imitating network. */
  human: z
    .strictObject({
      /** For people; empty where nothing is known of whom the network imitates. */
      rank: z.string().max(200),
      /** Of this move, at the rank and at the strongest. */
      probability: share,
      strongest: share,
      favourite: moveSchema,
      favouriteProbability: share,
      likely: candidatesSchema,
    })
    .nullable(),
  selfTaught: z.strictObject({
    prior: share,
    /** Null before the search. */
    searchShare: share.nullable(),
    favourite: moveSchema,
    instinct: moveSchema,
    instinctProbability: share,
    likely: candidatesSchema,
    /** Empty before the search. */
    searched: candidatesSchema,
  }),
  /** What the move loses against the favourite of the search. */
  price: comparisonSchema.nullable(),
  /** What the move gains over the favourite of people. */
  habit: comparisonSchema.nullable(),
  secondBest: comparisonSchema.nullable(),
  /** What the move gains over passing, and gains more when it is not answered. */
  gain: differenceSchema.nullable(),
  threat: differenceSchema.nullable(),
  facts: z.array(factSchema).max(400),
  /** What each of the facts says. */
  factTexts: z.array(z.string().max(1000)).max(400),
  /** Points expected to change owner, compared with a pass. */
  regions: z
    .array(
      z.strictObject({
        zone: z.strictObject({ across: third, down: third }),
        region: stones,
        points,
      }),
    )
    .max(10),
  lives: z
    .array(z.strictObject({ side: z.enum(['own', 'opponent']), stones, lives: z.boolean() }))
    .max(AREA_MAX),
  sequence: z.array(moveSchema).min(1).max(AREA_MAX),
  visits: z.strictObject({
    root: count,
    move: count,
    best: count,
    favourite: count,
    second: count,
    pass: count,
    unanswered: count,
  }),
  strength: strengthSchema,
  complete: z.boolean(),
  /** Each with the path of the part of this object that it says, as `facts.0`. */
  sentences: z
    .array(z.strictObject({ text: z.string().max(1000), from: z.string().max(40) }))
    .max(4),
  /** One line where the network is not known to be stronger than the players. */
  note: z.string().max(1000).nullable(),
});
export type WireExplanation = z.infer<typeof wireExplanationSchema>;
