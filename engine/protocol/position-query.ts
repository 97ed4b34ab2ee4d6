/** A position as requests carry it: whole, so that an engine that starts anew needs nothing else. */

import { z } from './schema.ts';
import type { RulesName } from '../rules/rule-set.ts';
import { AREA_MAX, KOMI_MAX, MOVES_MAX, SIZE_MAX, SIZE_MIN } from './limits.ts';

export const colorSchema = z.enum(['black', 'white']);
export type WireColor = z.infer<typeof colorSchema>;

export const rulesNameSchema = z.enum([
  'chinese',
  'japanese',
  'korean',
  'aga',
  'new-zealand',
  'tromp-taylor',
] satisfies RulesName[]);

/** `y * size + x` with y = 0 the top row; whether it is on this board is for the rules to say. */
export const pointSchema = z
  .number()
  .int()
  .min(0)
  .max(AREA_MAX - 1);
/** A point, or `size * size` for a pass. */
export const moveSchema = z.number().int().min(0).max(AREA_MAX);

const pointsSchema = z.array(pointSchema).max(AREA_MAX);

export const positionQuerySchema = z.strictObject({
  size: z.number().int().min(SIZE_MIN).max(SIZE_MAX),
  rules: rulesNameSchema,
  /** Points that White gets. */
  komi: z.number().min(-KOMI_MAX).max(KOMI_MAX),
  /** Stones on the board before the first move; two black ones or more without white ones are a handicap. */
  setup: z.strictObject({ black: pointsSchema, white: pointsSchema }).optional(),
  /** Who moves first; White after a handicap, else Black, unless said otherwise. */
  toPlay: colorSchema.optional(),
  moves: z.array(z.strictObject({ color: colorSchema, move: moveSchema })).max(MOVES_MAX),
  /** Who is to play after these moves, where it is not the other side than the last one. */
  nextToPlay: colorSchema.optional(),
  /** Moves stand that repeat a position or are suicide, though these rules forbid them. */
  tolerant: z.boolean().optional(),
});

export type PositionQuery = z.infer<typeof positionQuerySchema>;
