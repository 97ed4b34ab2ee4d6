/**
 * What the JSON of `move37 explain` promises to other programs, of any move of a game on a board that people are
 * imitated on. Fewer fields than the protocol's, and none of its bounds: it is held against the command's output.
 */

import { expect } from 'vitest';
import { z } from 'zod';

const move = z.number().int().min(0).max(361);
const probability = z.number().min(0).max(1);

const promisedSchema = z.object({
  verdict: z.object({ kind: z.string().min(1) }),
  human: z.object({ rank: z.string().min(1), probability, favourite: move }),
  selfTaught: z.object({ prior: probability, searchShare: probability, favourite: move }),
  price: z.object({ points: z.number(), winrate: z.number().min(-1).max(1) }),
  facts: z.array(z.object({ kind: z.string().min(1) })).min(1),
  sequence: z.array(move).min(1),
  sentences: z.array(z.object({ text: z.string().min(1), from: z.string().min(1) })).min(1),
});

/** Fails where the JSON lacks something, or its sequence does not begin with this move. */
export function expectPromised(json: string, played: number): void {
  const told: unknown = JSON.parse(json);
  const { error, data } = promisedSchema.safeParse(told);
  expect(error && z.prettifyError(error)).toBeUndefined();
  expect(data?.sequence[0]).toBe(played);
}
