/** `ladder.json`: the players whose strength was measured against each other, a board size at a time. */

import { readFileSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { writeFileWhole } from '../disk/write-whole.ts';

/** In the folder of the networks that come with the program. */
export const LADDER_FILE = 'ladder.json';

const count = z.number().int().min(0);

const pairSchema = z.strictObject({
  /** Players by name; wins are A's. */
  a: z.string(),
  b: z.string(),
  wins: count,
  draws: count,
  losses: count,
});
export type LadderPair = z.infer<typeof pairSchema>;

const playerSchema = z.strictObject({
  /** As commands name it. */
  name: z.string(),
  /** What it was when it played, as a network's hash. */
  identity: z.string(),
  /** Above the anchor; missing where no games join the two. */
  elo: z.number().optional(),
  /** 95 % interval of that. */
  low: z.number().optional(),
  high: z.number().optional(),
  games: count,
});
export type LadderPlayer = z.infer<typeof playerSchema>;

const boardSchema = z.strictObject({
  size: z.number().int().min(5).max(19),
  rules: z.string(),
  komi: z.number(),
  /** The player at 0. */
  anchor: z.string(),
  players: z.array(playerSchema),
  pairs: z.array(pairSchema),
});
export type LadderBoard = z.infer<typeof boardSchema>;

const fileSchema = z.strictObject({
  format: z.literal('move37-ladder'),
  version: z.literal(1),
  boards: z.array(boardSchema),
});
export type Ladder = z.infer<typeof fileSchema>;

/** A ladder without boards where there is no file. Throws for a file that holds something else. */
export async function readLadder(path: string): Promise<Ladder> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      return { format: 'move37-ladder', version: 1, boards: [] };
    }
    throw error;
  }
  return parseLadder(text, path);
}

/**
 * A file that is missing or broken is as one that holds nothing: undefined. Read again only when it has changed: every
 * explanation asks.
 */
export function readMeasured(path: string): Ladder | undefined {
  try {
    const { mtimeMs, size, ino } = statSync(path);
    const state = `${mtimeMs} ${size} ${ino}`;
    const known = measuredFiles.get(path);
    if (known?.state === state) return known.ladder;
    const ladder = parseLadder(readFileSync(path, 'utf8'), path);
    measuredFiles.set(path, { state, ladder });
    return ladder;
  } catch {
    return undefined;
  }
}

/** By path; `state` is another one after every change of the file. */
const measuredFiles = new Map<string, { readonly state: string; readonly ladder: Ladder }>();

/** Those who were measured on boards of this size, by the ladder in a file that need not be there. */
export function boardOn(path: string, size: number): LadderBoard | undefined {
  return readMeasured(path)?.boards.find((board) => board.size === size);
}

/** Throws for a text that is no ladder; `path` is for the message. */
export function parseLadder(text: string, path: string): Ladder {
  try {
    return fileSchema.parse(JSON.parse(text));
  } catch (error) {
    throw new Error(`${path} is no ladder of this program. Name another file with --file.`, {
      cause: error,
    });
  }
}

/** The ladder with this board in place of the one of its size. */
export function withBoard(ladder: Ladder, board: LadderBoard): Ladder {
  const others = ladder.boards.filter(({ size }) => size !== board.size);
  return { ...ladder, boards: [...others, board] };
}

export function writeLadder(path: string, ladder: Ladder): void {
  const boards = [...ladder.boards].sort((one, two) => one.size - two.size);
  writeFileWhole(path, `${JSON.stringify({ ...ladder, boards }, null, 2)}\n`);
}
