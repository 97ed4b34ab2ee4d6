/**
 * What the games say about each rank: how many there are, which ranks can be imitated on which board, and when
 * such players pass and resign. Written beside a network that was trained on them; all counts are of the games
 * for training.
 */

import { z } from 'zod';
import { SERVERS } from '../../network/conditioning.ts';
import { RANK_GROUPS } from '../../rules/rank.ts';

export const RANK_TABLE_FILE = 'ranks.json';

const count = z.int().nonnegative();
const share = z.number().min(0).max(1);
const perSplit = z.strictObject({ train: count, validation: count, test: count });
const server = z.enum([...SERVERS, 'other']);

const habitsSchema = z.strictObject({
  /** Games that players of the group lost by resigning, and after counting. */
  resigned: count,
  counted: count,
  /** Of these, the share that was resigned. */
  resignShare: share,
  /** The number of moves after which nine in ten of their resignations come. */
  resignFrom: count,
  /** Single passes that they were met with, and the share that they answered by passing too. */
  passesMet: count,
  passAnswer: share,
});
export type RankHabits = Readonly<z.infer<typeof habitsSchema>>;

const sizeSchema = z.strictObject({
  games: perSplit,
  positions: perSplit,
  /** Of each server, how many players (two a game) had each rank, and how many moves they made. */
  players: z.array(z.strictObject({ server, rank: z.string(), players: count, moves: count })),
  /** The ranks that there are enough games of; the server that most of them are from, and its median year. */
  offers: z.array(
    z.strictObject({ rank: z.string(), server, players: count, year: z.int().optional() }),
  ),
  /** Groups with too few games have the habits of all. */
  habits: z.record(z.enum(RANK_GROUPS), habitsSchema),
});

export const rankTableSchema = z.strictObject({
  version: z.literal(1),
  /** Names of the files that were counted. */
  files: z.array(z.string()),
  sizes: z.record(z.string().regex(/^\d+$/), sizeSchema),
});

export type RankTable = z.infer<typeof rankTableSchema>;
export type SizeTable = z.infer<typeof sizeSchema>;
export type RankOffer = SizeTable['offers'][number];
