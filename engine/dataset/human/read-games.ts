/**
 * Reads human games from `.tsv.gz` files (also without `.gz`), SGF files and folders of SGF, one after the other:
 * a file is never in memory as a whole. What is damaged is told and passed over.
 */

import { createReadStream } from 'node:fs';
import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { parseSgfBytes } from '../../record/sgf-bytes.ts';
import type { HumanGame } from './human-game.ts';
import { parseHumanLine } from './parse-line.ts';
import { humanGameOf } from './sgf-game.ts';

/** A record of no use: where it stands and what is wrong with it. */
export interface RecordProblem {
  /** The file's path, and the line in a file of lines, as `games.tsv.gz:17`. */
  readonly place: string;
  readonly reason: string;
}

export interface ReadOptions {
  readonly onProblem?: (problem: RecordProblem) => void;
  /** Lines of a file to pass over unread, or files of a folder. */
  readonly skip?: number;
}

/** A game with the number of lines (or files of a folder) that were read up to its own. */
export interface ReadGame {
  readonly game: HumanGame;
  readonly line: number;
}

/** Throws where `path` cannot be opened at all. */
export async function* readHumanGames(
  path: string,
  options: ReadOptions = {},
): AsyncGenerator<ReadGame> {
  if ((await stat(path)).isDirectory()) yield* readFolder(path, options);
  else if (/\.sgf$/i.test(path)) yield* readSgfFiles([path], options);
  else yield* readLines(path, options);
}

async function* readLines(path: string, options: ReadOptions): AsyncGenerator<ReadGame> {
  const file = createReadStream(path);
  const input = path.endsWith('.gz') ? file.pipe(createGunzip()) : file;
  file.once('error', (error) => input.destroy(error));
  let line = 0;
  try {
    for await (const text of createInterface({ input, crlfDelay: Infinity })) {
      line++;
      if (line <= (options.skip ?? 0) || text === '') continue;
      const game = parseHumanLine(text);
      if (typeof game !== 'string') yield { game, line };
      else options.onProblem?.({ place: `${path}:${line}`, reason: game });
    }
  } catch (error) {
    if (!isDamage(error)) throw error;
    options.onProblem?.({
      place: `${path}:${line + 1}`,
      reason: `cannot be read from here on (${error.message})`,
    });
  } finally {
    file.destroy();
  }
}

/** From zlib: the file is cut off or no gzip file. */
function isDamage(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');
}

async function* readFolder(path: string, options: ReadOptions): AsyncGenerator<ReadGame> {
  const names = await readdir(path, { recursive: true });
  const files = names.filter((name) => /\.sgf$/i.test(name)).sort();
  yield* readSgfFiles(
    files.map((name) => join(path, name)),
    options,
  );
}

async function* readSgfFiles(
  paths: readonly string[],
  { onProblem, skip = 0 }: ReadOptions,
): AsyncGenerator<ReadGame> {
  for (const [index, path] of paths.entries()) {
    if (index < skip) continue;
    try {
      for (const tree of parseSgfBytes(await readFile(path)).trees) {
        const game = humanGameOf(tree);
        if (typeof game !== 'string') yield { game, line: index + 1 };
        else onProblem?.({ place: path, reason: game });
      }
    } catch (error) {
      onProblem?.({ place: path, reason: error instanceof Error ? error.message : String(error) });
    }
  }
}
