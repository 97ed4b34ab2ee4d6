/** The list of famous games that ships with the program, and how it and one game's record are fetched. */

import { z } from 'zod';
import { HostError } from '../../shared/host-error.ts';
import { publishedOddsSchema } from '../explain/published.ts';

const matchEntrySchema = z.object({
  id: z.string(),
  /** Name of the record's file, beside the index. */
  file: z.string().regex(/^[a-z0-9-]+\.sgf$/),
  black: z.string(),
  white: z.string(),
  event: z.string(),
  /** `2016-03-10`, or a year alone where no more is known. */
  date: z.string(),
  /** Empty where it is not known. */
  place: z.string(),
  size: z.number().int().min(1).max(19),
  komi: z.number(),
  /** As SGF has it: `B+R`, `W+2.5`, `Void`. */
  result: z.string(),
  /** How many there are. */
  moves: z.number().int().nonnegative(),
  /** Numbers (from 1) of the moves that made the game famous. */
  keyMoves: z.array(z.number().int().positive()),
  /** What was published about the chances of single moves. */
  published: z.array(publishedOddsSchema).default([]),
});

export type MatchEntry = z.infer<typeof matchEntrySchema>;

type FetchText = (path: string) => Promise<string>;

async function fetchText(path: string): Promise<string> {
  const response = await fetch(path).catch((error: unknown) => {
    throw new HostError('host-away', error instanceof Error ? error.message : String(error));
  });
  if (!response.ok)
    throw new HostError('not-there', `${path}: ${response.status} ${response.statusText}`);
  return response.text();
}

export async function loadIndex(fetcher: FetchText = fetchText): Promise<MatchEntry[]> {
  return z.array(matchEntrySchema).parse(JSON.parse(await fetcher('matches/index.json')));
}

export function loadRecord(file: string, fetcher: FetchText = fetchText): Promise<string> {
  return fetcher(`matches/${file}`);
}
