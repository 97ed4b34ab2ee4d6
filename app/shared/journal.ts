/** What may be asked of the journal of games, wherever it is asked: over HTTP or between Electron's processes. */

import type { GameJournal, JournalEntry } from './host.ts';
import { z } from './schema.ts';

/** Names a file on every system: no dots, no slashes, one case. */
export const gameIdSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{0,119}$/);

/** Bytes of a file that can be opened: thousands of games. */
export const FILE_BYTES_MAX = 16 * 1024 * 1024;

/** Bytes of one record in UTF-8: a file's of the largest in an old encoding, and what is found in its games. */
export const RECORD_BYTES_MAX = 2 * FILE_BYTES_MAX;

export const journalEntriesSchema: z.ZodType<JournalEntry[]> = z.array(
  z.object({
    id: gameIdSchema,
    modified: z.number().nonnegative(),
    bytes: z.number().int().nonnegative(),
  }),
);

/** The arguments of each call, as a list. */
export const JOURNAL_ARGUMENTS = {
  list: z.tuple([]),
  read: z.tuple([gameIdSchema]),
  /** The journal itself counts the bytes, and says so where there are too many. */
  write: z.tuple([gameIdSchema, z.string()]),
  remove: z.tuple([gameIdSchema]),
} as const satisfies Record<keyof GameJournal, z.ZodType<readonly unknown[]>>;
