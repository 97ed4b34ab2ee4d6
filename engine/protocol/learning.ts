/** Learning by self-play as it travels: runs and what they are doing, their history, the networks that came of them. */

import { z } from './schema.ts';
import { AREA_MAX, KOMI_MAX, MESSAGE_MAX, MOVES_MAX, SIZE_MAX, SIZE_MIN } from './limits.ts';
import { moveSchema } from './position-query.ts';

const count = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
const number = z.number();
const share = z.number().min(0).max(1);
export const sizeSchema = z.number().int().min(SIZE_MIN).max(SIZE_MAX);
const size = sizeSchema;
/** As `hello` and `listNetworks` name it. */
export const networkIdSchema = z.string().min(1).max(200);

/** Names a folder on every system. */
export const runNameSchema = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}_-]{0,59}$/u);

export const CORES_MAX = 256;
export const coresSchema = z.number().int().min(1).max(CORES_MAX);
export const prioritySchema = z.enum(['low', 'below-normal', 'normal']);

export const runStateSchema = z.enum([
  /** Nobody works on it. */
  'idle',
  'starting',
  'running',
  'paused',
  'stopping',
  /** Another process does, as `move37 train` in a terminal. */
  'elsewhere',
]);
export type RunActivity = z.infer<typeof runStateSchema>;

export const runFailureSchema = z.strictObject({
  /** `ended`: its process ended without a word, or was killed. */
  reason: z.enum(['disk-full', 'in-use', 'ended', 'failed']),
  message: z.string().max(MESSAGE_MAX),
});
export type RunFailure = z.infer<typeof runFailureSchema>;

export const runInfoSchema = z.strictObject({
  run: runNameSchema,
  state: runStateSchema,
  size,
  /** Blocks and channels, as `6x64`. */
  shape: z.string().max(40),
  /** Generations that it was trained on. */
  generation: count,
  gamesPlayed: count,
  /** Processor time of players and trainer, measurements not counted. */
  coreHours: z.number().min(0),
  /** While it is worked on here. */
  cores: coresSchema.optional(),
  priority: prioritySchema.optional(),
  /** How its last process ended, where that was not as it should. */
  failure: runFailureSchema.optional(),
});
export type RunInfo = z.infer<typeof runInfoSchema>;

export const runProgressSchema = z.strictObject({
  generation: count,
  phase: z.enum(['playing', 'training', 'measuring']),
  done: count,
  wanted: count,
  games: count,
  gamesPerHour: z.number().min(0).optional(),
  samplesPerSecond: z.number().min(0).optional(),
  secondsLeft: z.number().min(0).optional(),
});
export type WireRunProgress = z.infer<typeof runProgressSchema>;

/** One generation: losses in nats (score in units of 20 points), shares 0..1, its games and its speed. */
export const historyPointSchema = z.strictObject({
  generation: count,
  coreHours: number,
  gamesPlayed: count,
  samplesTrained: count,
  learningRate: number,
  policy: number.optional(),
  value: number.optional(),
  ownership: number.optional(),
  score: number.optional(),
  /** Of the network's policy, in nats, and how far the search's is from it. */
  policyEntropy: number.optional(),
  policyKl: number.optional(),
  /** By the network before, of this generation's games, on which it was not trained; and how far its policy is there. */
  unseenPolicy: number.optional(),
  unseenValue: number.optional(),
  exportKl: number.optional(),
  /** Mean distance between expected and real winrates in the games of the generation. */
  calibrationError: number.optional(),
  averageLength: number,
  blackWins: share,
  draws: share,
  uniqueOpenings: share,
  gamesPerHour: number.optional(),
  samplesPerSecond: number.optional(),
});
export type HistoryPoint = z.infer<typeof historyPointSchema>;

/** Elo above the history's anchor, with its 95 % interval. */
export const strengthPointSchema = z.strictObject({
  generation: count,
  elo: number,
  low: number,
  high: number,
  games: count,
});
export type StrengthPoint = z.infer<typeof strengthPointSchema>;

export const lookSchema = z.strictObject({
  generation: count,
  /** In the order of the history's `positions`. */
  looks: z
    .array(
      z.strictObject({
        position: z.string().max(40),
        /** Black's, 0..1. */
        winrate: share,
        /** The network's favourites, best first. */
        moves: z.array(z.strictObject({ move: moveSchema, prior: share })).max(AREA_MAX + 1),
      }),
    )
    .max(16),
});
export type Look = z.infer<typeof lookSchema>;

/** The network that imitates people, as a level that the run's networks climb to and past. */
export const peopleSchema = z.strictObject({
  /** Whom it imitates, as `OGS 3d`; empty where no rank is known. */
  name: z.string().max(100),
  levels: z
    .array(
      z.strictObject({
        /** Of each of its moves; 1 is without search, and the anchor. */
        visits: z.number().int().min(1).max(1_000_000),
        elo: number,
        low: number,
        high: number,
        /** Core-hours of the run: the last measured network that was weaker, and the first of those that stayed stronger. */
        weakerAt: z.number().min(0).optional(),
        strongerAt: z.number().min(0).optional(),
      }),
    )
    .max(16),
});
export type WirePeople = z.infer<typeof peopleSchema>;

export const runHistorySchema = z.strictObject({
  size,
  points: z.array(historyPointSchema).max(2000),
  /** The anchor is the imitator of people without search where it was measured, else random play. */
  strengths: z.array(strengthPointSchema).max(2000),
  people: peopleSchema.optional(),
  /** The positions that every generation is asked about: moves from the empty board, Black first. */
  positions: z
    .array(z.strictObject({ name: z.string().max(40), moves: z.array(moveSchema).max(64) }))
    .max(16),
  looks: z.array(lookSchema).max(400),
});
export type WireRunHistory = z.infer<typeof runHistorySchema>;

/** A self-play game under way, or one that has just ended. */
export const sampleGameSchema = z.strictObject({
  /** Which of the games that are shown: the next game of a place follows the one before. */
  place: z.number().int().min(0).max(63),
  number: count,
  size,
  komi: z.number().min(-KOMI_MAX).max(KOMI_MAX),
  moves: z.array(moveSchema).max(MOVES_MAX),
  /** Black's winrate by the search before each move; null for moves that were drawn. */
  winrates: z.array(share.nullable()).max(MOVES_MAX),
  /** Black's lead by the search before each move, in points; null likewise. */
  leads: z.array(number.nullable()).max(MOVES_MAX),
  /** Once it has ended. `settled`: both sides have been sure of the winner for some turns. */
  end: z
    .strictObject({
      ending: z.enum(['passes', 'move-limit', 'settled']),
      /** Black minus White with komi, in points; of a settled game only the sign says something. */
      score: number,
    })
    .optional(),
});
export type SampleGame = z.infer<typeof sampleGameSchema>;

/** What happens to the runs while somebody watches. */
export const learningEventSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('run'), info: runInfoSchema }),
  z.strictObject({ kind: z.literal('removed'), run: runNameSchema }),
  z.strictObject({ kind: z.literal('progress'), run: runNameSchema, progress: runProgressSchema }),
  z.strictObject({
    kind: z.literal('generation'),
    run: runNameSchema,
    point: historyPointSchema,
  }),
  z.strictObject({
    kind: z.literal('strengths'),
    run: runNameSchema,
    strengths: z.array(strengthPointSchema).max(2000),
  }),
  z.strictObject({ kind: z.literal('look'), run: runNameSchema, look: lookSchema }),
  z.strictObject({ kind: z.literal('game'), run: runNameSchema, game: sampleGameSchema }),
]);
export type LearningEvent = z.infer<typeof learningEventSchema>;

export const networkEntrySchema = z.strictObject({
  id: networkIdSchema,
  name: z.string().min(1).max(200),
  sizes: z.array(size).max(SIZE_MAX),
  shape: z.string().max(40),
  /** Came with the program: it cannot be deleted. */
  bundled: z.boolean(),
  /** ISO 8601, UTC. */
  created: z.string().max(40),
  /** On disk. */
  bytes: count,
  generation: count.optional(),
  games: count.optional(),
  coreHours: z.number().min(0).optional(),
});
export type NetworkEntry = z.infer<typeof networkEntrySchema>;

const empty = z.strictObject({});
const ofRun = z.strictObject({ run: runNameSchema });
const ofNetwork = z.strictObject({ network: networkIdSchema });

export const LEARNING_METHODS = {
  listRuns: {
    params: empty,
    /** `cores`: those of this machine. */
    result: z.strictObject({ runs: z.array(runInfoSchema).max(1000), cores: coresSchema }),
  },
  /** Begins a run where there is none of this name, else goes on with it. One run at a time is worked on. */
  startRun: {
    params: z.strictObject({
      run: runNameSchema,
      begin: z
        .strictObject({
          /** With how often each has its turn beside the others; the main board first. */
          boards: z
            .array(z.strictObject({ size, share: z.number().positive().max(1000) }))
            .min(1)
            .max(SIZE_MAX),
          /** Goes on from the bundled network, and keeps its shape, where none is given. */
          shape: z
            .strictObject({
              blocks: z.number().int().min(1).max(40),
              channels: z.number().int().min(8).max(512),
            })
            .optional(),
        })
        .optional(),
      cores: coresSchema,
      priority: prioritySchema,
    }),
    result: runInfoSchema,
  },
  /** `stop` loses the games under way; `pause` keeps them in memory. */
  controlRun: {
    params: z.strictObject({ run: runNameSchema, action: z.enum(['pause', 'resume', 'stop']) }),
    result: runInfoSchema,
  },
  /** Everything of a run that nobody works on is deleted. */
  deleteRun: { params: ofRun, result: empty },
  /** Events until it is cancelled: first how things stand, then what happens. */
  watchRuns: { params: empty, result: empty },
  runHistory: { params: ofRun, result: runHistorySchema },
  /** Of a network that came with the program. */
  networkHistory: { params: ofNetwork, result: runHistorySchema },
  listNetworks: {
    params: empty,
    result: z.strictObject({ networks: z.array(networkEntrySchema).max(1000) }),
  },
  deleteNetwork: { params: ofNetwork, result: empty },
  /** Copies the network's folder to where people find it, and says where. */
  exportNetwork: { params: ofNetwork, result: z.strictObject({ folder: z.string().max(4096) }) },
} as const;
