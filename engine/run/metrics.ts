/**
 * `metrics.jsonl`: what a run tells of itself, one JSON object a line. Lines without `kind` are generations, as the
 * first runs wrote them; what a reader does not know, or a kill cut off, it passes over.
 */

import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Pairing } from '../arena/ratings.ts';
import { appendLine } from '../disk/append-whole.ts';
import type { Generation } from './learn-parts.ts';

const number = z.number();
const count = z.int().min(0);
const pairSchema = z.object({
  a: z.string(),
  b: z.string(),
  wins: count,
  draws: count,
  losses: count,
});

const generationLine = z.object({
  kind: z.undefined().optional(),
  time: z.string().optional(),
  generation: count,
  games: z.object({
    averageLength: number,
    blackWins: number,
    draws: number,
    uniqueOpenings: number,
    calibrationError: number.optional(),
  }),
  unseen: z
    .object({
      samples: count,
      policy: number,
      value: number,
      ownership: number.optional(),
      exportKl: number,
    })
    .optional(),
  window: count,
  samplesMade: count,
  samplesTrained: count,
  learningRate: number,
  losses: z.record(z.string(), number),
  coreHours: number,
  gamesPlayed: count,
  evaluations: count,
  gamesPerHour: number.optional(),
  samplesPerSecond: number.optional(),
});
export type GenerationLine = z.infer<typeof generationLine>;

/** Games of one generation's network against fixed anchors; names as `strength.ts` makes them. */
const strengthLine = z.object({
  kind: z.literal('strength'),
  time: z.string().optional(),
  generation: count,
  pairs: z.array(pairSchema),
});
export type StrengthLine = z.infer<typeof strengthLine> & { readonly pairs: readonly Pairing[] };

/** Games of a network that imitates people against networks of the run; names as `people.ts` makes them. */
const peopleLine = z.object({
  kind: z.literal('people'),
  time: z.string().optional(),
  /** Hash of the imitating network: games of another one count no more. */
  network: z.string(),
  /** Whom it imitated, as `OGS 3d`. */
  people: z.string(),
  pairs: z.array(pairSchema),
});
export type PeopleLine = z.infer<typeof peopleLine> & { readonly pairs: readonly Pairing[] };

/** What a network thinks of the positions that every generation is asked about. */
const looksLine = z.object({
  kind: z.literal('looks'),
  generation: count,
  size: z.int().min(5).max(19),
  looks: z.array(
    z.object({
      position: z.string(),
      /** Black's, 0..1. */
      winrate: z.number().min(0).max(1),
      /** Its favourites, best first: moves and their probabilities. */
      moves: z.array(z.object({ move: count, prior: z.number().min(0).max(1) })),
    }),
  ),
});
export type LooksLine = z.infer<typeof looksLine>;

const lineSchema = z.union([strengthLine, peopleLine, looksLine, generationLine]);
export type MetricsLine = z.infer<typeof lineSchema>;

/** The lines that can be read, in their order; a generation that was trained twice, after a kill, has two. */
export function parseMetrics(text: string): MetricsLine[] {
  const lines: MetricsLine[] = [];
  for (const line of text.split('\n')) {
    if (line === '') continue;
    try {
      const parsed = lineSchema.safeParse(JSON.parse(line));
      if (parsed.success) lines.push(parsed.data);
    } catch {
      // Cut off by a kill.
    }
  }
  return lines;
}

/** None where there is no such file. */
export function readMetrics(path: string): MetricsLine[] {
  return existsSync(path) ? parseMetrics(readFileSync(path, 'utf8')) : [];
}

export function appendMetrics(
  path: string,
  line: Generation | Omit<StrengthLine, 'time'> | Omit<PeopleLine, 'time'> | LooksLine,
): void {
  appendLine(path, JSON.stringify({ time: new Date().toISOString(), ...line }));
}
