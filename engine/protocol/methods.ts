/** The engine's methods: what each is asked with and what it answers. */

import { z } from './schema.ts';
import { float32Array } from './arrays.ts';
import {
  AREA_MAX,
  MOVES_MAX,
  REPORT_EVERY_MAX_MS,
  REPORT_EVERY_MIN_MS,
  SIZE_MAX,
  SIZE_MIN,
  TIME_MAX_MS,
  VISITS_MAX,
  WATCHED_MAX,
} from './limits.ts';
import { COMPARISON_METHODS } from './comparison.ts';
import { instinctsSchema } from './instincts.ts';
import { wireClockSchema } from './clock.ts';
import { languageSchema, strengthSchema, wireExplanationSchema } from './explanation.ts';
import { LEARNING_METHODS } from './learning.ts';
import { moveSchema, positionQuerySchema, rulesNameSchema } from './position-query.ts';
import { deadStonesSchema, wireCountSchema, wireReportSchema } from './report.ts';

/** A network's `id` of `hello`; the bundled self-taught one when left out. */
const networkName = z.string().min(1).max(200);
/** Visits of the root, a reused tree included. */
const visits = z.number().int().min(1).max(VISITS_MAX);
const version = z.number().int().min(0).max(1_000_000);
/** As `15k`. */
const rankName = z.string().min(1).max(40);

export const helloParamsSchema = z.looseObject({
  /** The protocol that the asker speaks; an engine that speaks another says so with an error. */
  protocol: version.optional(),
});

const elo = z.number().min(-10_000).max(10_000);

/** Elo above somebody with its 95 % interval, and the games that it rests on. */
const measuredElo = { elo, low: elo, high: elo, games: z.number().int().min(0) };

export const networkInfoSchema = z.strictObject({
  /** What requests name it by. */
  id: networkName,
  /** For people. */
  name: z.string().min(1).max(200),
  /** First 16 hexadecimal digits of the SHA-256 of its weights. */
  hash: z.string().min(1).max(64),
  /** Lines of the boards that it was trained on. */
  sizes: z.array(z.number().int().min(SIZE_MIN).max(SIZE_MAX)).max(SIZE_MAX),
  rules: z.array(rulesNameSchema).max(16),
  /** Blocks and channels, as `6x64`. */
  shape: z.string().max(40),
  /** How long it has learned, in hours of one processor core, where that is known. */
  coreHours: z.number().min(0).max(1e9).optional(),
  /** Of a network that imitates people: the ranks that it can imitate on each board, weakest first. */
  ranks: z
    .array(
      z.strictObject({
        size: z.number().int().min(SIZE_MIN).max(SIZE_MAX),
        offers: z
          .array(
            z.strictObject({
              /** What requests name it by, as `15k`. */
              rank: rankName,
              /** For people, with its server: `OGS 15k`. */
              name: z.string().min(1).max(80),
              /** Above random play, where the imitation was measured on such boards. */
              measured: z.strictObject(measuredElo).optional(),
            }),
          )
          .max(100),
      }),
    )
    .max(SIZE_MAX)
    .optional(),
  /** Whether it is used where a request names none. */
  isDefault: z.boolean(),
});
export type NetworkInfo = z.infer<typeof networkInfoSchema>;

/** An opponent of the graded strengths; requests name it by its network and visits. */
export const gradeInfoSchema = z.strictObject({
  /** Left out for the default network. */
  network: networkName.optional(),
  visits,
  /** Of its network's learning, in hours of one processor core. */
  coreHours: z.number().min(0).max(1e9).optional(),
  /** Above the weakest grade, where it was measured: one entry a board size. */
  measured: z
    .array(
      z.strictObject({
        size: z.number().int().min(SIZE_MIN).max(SIZE_MAX),
        ...measuredElo,
      }),
    )
    .max(SIZE_MAX),
});
export type GradeInfo = z.infer<typeof gradeInfoSchema>;

export const helloResultSchema = z.strictObject({
  protocol: z.literal(1),
  /** Of the program. */
  version: z.string().max(100),
  /** The methods that it answers beside `hello`. */
  capabilities: z.array(z.string().max(100)).max(100),
  networks: z.array(networkInfoSchema).max(1000),
  /** The weakest first. */
  grades: z.array(gradeInfoSchema).max(100),
});

/** Of another Go program, as people type it; no shell ever sees it. */
const commandLine = z.string().min(1).max(1000);

export const analyzeParamsSchema = z.strictObject({
  position: positionQuerySchema,
  network: networkName.optional(),
  /** Another program that thinks in the network's place. */
  program: commandLine.optional(),
  visits,
  timeMs: z.number().min(1).max(TIME_MAX_MS).optional(),
  reportEveryMs: z.number().min(REPORT_EVERY_MIN_MS).max(REPORT_EVERY_MAX_MS),
  ownership: z.boolean(),
});

export const playerSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('network'),
    network: networkName.optional(),
    /** 1 plays the network's favourite without any search. */
    visits,
  }),
  z.strictObject({
    /** Somebody imitated: moves, passes and resigns as people of the rank do, without search. */
    kind: z.literal('human'),
    /** One that imitates people; the bundled one when left out. */
    network: networkName.optional(),
    /** One of those that the network offers on this board, as `15k`. */
    rank: rankName,
  }),
  z.strictObject({
    /** The same search as a network's, by random games instead of anything learned. */
    kind: z.literal('plain'),
    visits,
  }),
  z.strictObject({ kind: z.literal('gtp'), command: commandLine }),
]);

const personSchema = z.strictObject({
  kind: z.literal('person'),
  /** As `5k`, where it is known. */
  rank: rankName.optional(),
});

export const genmoveParamsSchema = z.strictObject({
  position: positionQuerySchema,
  player: playerSchema,
  /** Of the side to play; it thinks as long as it likes where left out. */
  clock: wireClockSchema.optional(),
  /**
   * The place of a game that is only watched, of several side by side: whatever somebody waits for goes before its
   * moves, and it has players of its own. Of another program one process a side plays in all of them.
   */
  watched: z.number().int().min(0).max(WATCHED_MAX).optional(),
});

export const genmoveResultSchema = z.strictObject({
  move: z.union([moveSchema, z.literal('resign')]),
  /** Of players that tell what they think: all but other programs. */
  report: wireReportSchema.optional(),
});

/** Starts another Go program once, to see whether it can be played with. */
export const greetParamsSchema = z.strictObject({ command: commandLine });

export const greetResultSchema = z.strictObject({
  /** As the program names itself, with its version. */
  name: z.string().max(200),
});

export const scoreParamsSchema = z.strictObject({
  position: positionQuerySchema,
  network: networkName.optional(),
  /** Dead stones that the players agreed on, every stone of a chain or any; the engine suggests them when left out. */
  dead: deadStonesSchema.optional(),
});

export const scoreResultSchema = z.strictObject({
  /** Every stone of each dead chain. */
  dead: deadStonesSchema,
  /** `[area]` expected final owner, 1 Black's .. -1 White's. */
  ownership: float32Array(AREA_MAX, -1.001, 1.001),
  count: wireCountSchema,
});

/** Of the game, where it is known: people are asked as they were then, not as those who came later. */
const year = z.number().int().min(1).max(9999).optional();

export const explainParamsSchema = z.strictObject({
  /** Before the move. */
  position: positionQuerySchema,
  move: moveSchema,
  network: networkName.optional(),
  /**
   * The human-imitating network; the bundled one where there is one when left out, none when null. The rank is one
   * of those that it offers on this board, as `15k`; the middle one when left out.
   */
  human: z
    .strictObject({
      network: networkName.optional(),
      rank: rankName.optional(),
    })
    .nullish(),
  year,
  /** Of the root; compared moves get a quarter each. With 0 only facts and instincts are told, at once. */
  visits: z.number().int().min(0).max(VISITS_MAX),
  reportEveryMs: z.number().min(REPORT_EVERY_MIN_MS).max(REPORT_EVERY_MAX_MS),
  language: languageSchema,
  /** Whose move it is; a person of whom nothing more is known when left out. */
  player: z.discriminatedUnion('kind', [...playerSchema.options, personSchema]).optional(),
  /**
   * Of the network beside the players: it calls mistakes only where it is the stronger. As far as it was measured
   * against such players when left out.
   */
  strength: strengthSchema.optional(),
});

export const instinctsParamsSchema = z.strictObject({
  /** A whole game: each of its moves is looked at in the position before it. */
  position: positionQuerySchema,
  /** One that imitates people speaks for the strongest that it knows on this board. */
  network: networkName.optional(),
  year,
  /** Moves at the beginning that are not asked about; none when left out. */
  from: z.number().int().min(0).max(MOVES_MAX).optional(),
});

export const METHODS = {
  hello: { params: helloParamsSchema, result: helloResultSchema },
  analyze: { params: analyzeParamsSchema, result: wireReportSchema },
  genmove: { params: genmoveParamsSchema, result: genmoveResultSchema },
  greet: { params: greetParamsSchema, result: greetResultSchema },
  score: { params: scoreParamsSchema, result: scoreResultSchema },
  explain: { params: explainParamsSchema, result: wireExplanationSchema },
  instincts: { params: instinctsParamsSchema, result: instinctsSchema },
  ...LEARNING_METHODS,
  ...COMPARISON_METHODS,
} as const;

export type Method = keyof typeof METHODS;
export type ParamsOf<M extends Method> = z.infer<(typeof METHODS)[M]['params']>;
export type ResultOf<M extends Method> = z.infer<(typeof METHODS)[M]['result']>;

export type HelloResult = ResultOf<'hello'>;
export type AnalyzeParams = ParamsOf<'analyze'>;
export type GenmoveParams = ParamsOf<'genmove'>;
export type GenmoveResult = ResultOf<'genmove'>;
export type GreetParams = ParamsOf<'greet'>;
export type GreetResult = ResultOf<'greet'>;
export type ScoreParams = ParamsOf<'score'>;
export type ScoreResult = ResultOf<'score'>;
export type ExplainParams = ParamsOf<'explain'>;
export type InstinctsParams = ParamsOf<'instincts'>;
