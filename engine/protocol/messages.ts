/**
 * Frames: what one side sends the other. The asker sends requests and cancels; the engine answers each request
 * with any number of events and then one result or one error.
 */

import { z } from './schema.ts';
import { ERROR_CODES } from './errors.ts';
import { MESSAGE_MAX } from './limits.ts';
import { comparisonSchema } from './comparison.ts';
import { wireExplanationSchema } from './explanation.ts';
import { instinctsSchema } from './instincts.ts';
import { learningEventSchema } from './learning.ts';
import { METHODS, type Method } from './methods.ts';
import { wireReportSchema } from './report.ts';

/** Chosen by the asker, never twice on one connection. */
export const requestIdSchema = z.number().int().min(1).max(Number.MAX_SAFE_INTEGER);
/** 0 is an error about a frame whose id could not be read. */
const answerIdSchema = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);

const methodSchema = z.enum(Object.keys(METHODS) as [Method, ...Method[]]);

export const requestFrameSchema = z.strictObject({
  id: requestIdSchema,
  method: methodSchema,
  /** Checked by the method's own schema. */
  params: z.unknown(),
});

export const cancelFrameSchema = z.strictObject({ id: requestIdSchema, cancel: z.literal(true) });

export const wireErrorSchema = z.strictObject({
  code: z.enum(ERROR_CODES),
  message: z.string().max(MESSAGE_MAX),
  illegal: z
    .strictObject({
      moveNumber: z.number().int().min(1),
      reason: z.enum(['off-board', 'occupied', 'suicide', 'ko', 'superko', 'game-over']),
    })
    .optional(),
});
export type WireError = z.infer<typeof wireErrorSchema>;

/** Reports of an analysis, explanations and instincts that a last one will complete, what learning runs do, how comparisons stand. */
export const eventFrameSchema = z.discriminatedUnion('event', [
  z.strictObject({ id: requestIdSchema, event: z.literal('report'), data: wireReportSchema }),
  z.strictObject({
    id: requestIdSchema,
    event: z.literal('explanation'),
    data: wireExplanationSchema,
  }),
  z.strictObject({ id: requestIdSchema, event: z.literal('instincts'), data: instinctsSchema }),
  z.strictObject({ id: requestIdSchema, event: z.literal('learning'), data: learningEventSchema }),
  z.strictObject({ id: requestIdSchema, event: z.literal('comparison'), data: comparisonSchema }),
]);

export type EventFrame = z.infer<typeof eventFrameSchema>;

export const resultFrameSchema = z.strictObject({
  id: requestIdSchema,
  /** Checked by the schema of the method that was asked. */
  result: z.unknown(),
});

export const errorFrameSchema = z.strictObject({ id: answerIdSchema, error: wireErrorSchema });

/** From the asker to the engine. */
export const askerFrameSchema = z.union([requestFrameSchema, cancelFrameSchema]);

/** From the engine to the asker. */
export const engineFrameSchema = z.union([errorFrameSchema, eventFrameSchema, resultFrameSchema]);
export type EngineFrame = z.infer<typeof engineFrameSchema>;

/** What is wrong with a value, in one line for people. */
export function describeIssues(error: z.ZodError): string {
  const lines = error.issues
    .slice(0, 3)
    .map(({ path, message }) => `${path.map(String).join('.') || 'the frame'}: ${message}`);
  return lines.join('; ').slice(0, MESSAGE_MAX - 200);
}
