/**
 * Queries of the analysis by JSON lines, checked: fields that mean the same as in KataGo's analysis protocol have
 * its names.
 */

import {
  KOMI_MAX,
  MOVES_MAX,
  SIZE_MAX,
  SIZE_MIN,
  TIME_MAX_MS,
  VISITS_MAX,
} from '../../protocol/limits.ts';
import { z } from '../../protocol/schema.ts';
import type { Color } from '../../rules/color.ts';
import { parseMove } from '../../rules/point.ts';
import { parseColor } from '../arguments.ts';

const color = z.string().transform((text, context): Color => {
  const found = parseColor(text);
  if (found !== undefined) return found;
  context.addIssue({ code: 'custom', message: 'a player is b or w' });
  return z.NEVER;
});
const vertex = z.string().max(8);
const stone = z.tuple([color, vertex]);

/** More than is kept in memory is taken as the most that is. */
const visits = z
  .number()
  .transform((wanted) => Math.min(wanted, VISITS_MAX))
  .pipe(z.number().int().min(1));

const restriction = z.strictObject({
  player: color,
  moves: z.array(vertex).min(1).max(1000),
  untilDepth: z.number().int().min(1).max(1000),
});

export const WINRATES_AS = ['BLACK', 'WHITE', 'SIDETOMOVE'] as const;
export type WinratesAs = (typeof WINRATES_AS)[number];

const overrideSettings = z.looseObject({
  maxVisits: visits.optional(),
  /** Seconds. */
  maxTime: z
    .number()
    .min(0.001)
    .max(TIME_MAX_MS / 1000)
    .optional(),
  reportAnalysisWinratesAs: z.enum(WINRATES_AS).optional(),
});

/** Taken as it is, so that every part is checked: `z.record` leaves out one called `__proto__`. */
const rulesParts = z.custom<Readonly<Record<string, unknown>>>(
  (given) => typeof given === 'object' && given !== null && !Array.isArray(given),
);
const size = z.number().int().min(SIZE_MIN).max(SIZE_MAX);
const id = z.string().max(1000);
const priority = z.number().int().min(-2147483648).max(2147483647);

export const querySchema = z.looseObject({
  id,
  moves: z.array(stone).max(MOVES_MAX),
  initialStones: z
    .array(stone)
    .max(SIZE_MAX * SIZE_MAX)
    .default([]),
  initialPlayer: color.optional(),
  /** A name, or an object as `kata-get-rules` of GTP writes it. */
  rules: z.union([z.string().max(100), rulesParts]),
  komi: z.number().min(-KOMI_MAX).max(KOMI_MAX).optional(),
  boardXSize: size,
  boardYSize: size,
  /** Numbers of moves played; the position after the last move where it is missing. */
  analyzeTurns: z
    .array(z.number().int().min(0).max(MOVES_MAX))
    .min(1)
    .max(MOVES_MAX + 1)
    .optional(),
  maxVisits: visits.optional(),
  includeOwnership: z.boolean().default(false),
  includePolicy: z.boolean().default(false),
  includePVVisits: z.boolean().default(false),
  avoidMoves: z.array(restriction).max(100).optional(),
  allowMoves: z.array(restriction).max(100).optional(),
  /** Higher ones go first; 0 where it is missing. */
  priority: priority.optional(),
  /** In place of one for all: one for each of `analyzeTurns`. */
  priorities: z
    .array(priority)
    .max(MOVES_MAX + 1)
    .optional(),
  /** Seconds. */
  reportDuringSearchEvery: z.number().min(0.01).max(1e6).optional(),
  overrideSettings: overrideSettings.optional(),
});
export type AnalysisQuery = z.infer<typeof querySchema>;

const turnNumbers = z.array(z.number().int()).optional();

export const actionSchema = z.discriminatedUnion('action', [
  z.looseObject({ id, action: z.literal('query_version') }),
  z.looseObject({ id, action: z.literal('terminate'), terminateId: id, turnNumbers }),
  z.looseObject({ id, action: z.literal('terminate_all'), turnNumbers }),
]);
export type AnalysisAction = z.infer<typeof actionSchema>;

/** What is wrong with a query: `field` is the one to look at, where there is one. */
export class QueryError extends Error {
  override readonly name = 'QueryError';
  readonly field: string | undefined;

  constructor(message: string, field?: string) {
    super(message);
    this.field = field;
  }
}

export function parseQuery(json: Readonly<Record<string, unknown>>): AnalysisQuery {
  return parsed(querySchema, json);
}

export function parseAction(json: Readonly<Record<string, unknown>>): AnalysisAction {
  return parsed(actionSchema, json);
}

function parsed<T>(schema: z.ZodType<T>, json: unknown): T {
  const result = schema.safeParse(json);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const [field, ...inside] = issue?.path ?? [];
  const where = inside.length > 0 ? ` (at ${inside.map(String).join('.')})` : '';
  throw new QueryError(
    `${issue?.message ?? 'The query makes no sense'}${where}`,
    field === undefined ? undefined : String(field),
  );
}

/** Names of fields, also those inside `overrideSettings`, that change nothing here. */
export function unusedFields(json: Readonly<Record<string, unknown>>): string[] {
  const { overrideSettings: given } = json;
  const inside = typeof given === 'object' && given !== null ? Object.keys(given) : [];
  return [
    ...Object.keys(json).filter((key) => !Object.hasOwn(querySchema.shape, key)),
    ...inside
      .filter((key) => !Object.hasOwn(overrideSettings.shape, key))
      .map((key) => `overrideSettings.${key}`),
  ];
}

/** A point, or with `passes` a pass, by its GTP name. */
export function moveIn(text: string, boardSize: number, field: string, passes = true): number {
  const move = parseMove(text, boardSize);
  if (move === undefined || (!passes && move === boardSize * boardSize)) {
    const what = `${JSON.stringify(text)} names no point of a ${boardSize}×${boardSize} board`;
    throw new QueryError(what, field);
  }
  return move;
}
