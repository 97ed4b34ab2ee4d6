/**
 * A match on disk: `match.json` (who plays under what conditions, and every result) and one SGF a game. Each
 * file is written whole, so that a match can be gone on with after a kill at any moment.
 */

import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFileWhole } from '../disk/write-whole.ts';
import type { GameEnd } from './match-game.ts';

export interface MatchHeader {
  /** The first player, whose wins are counted, and the second. */
  readonly a: { readonly name: string; readonly identity: string };
  readonly b: { readonly name: string; readonly identity: string };
  readonly size: number;
  readonly rules: string;
  readonly komi: number;
  readonly maxMoves: number;
  readonly seed: number;
  /** How finished games were counted. */
  readonly counting: string;
}

export interface GameEntry {
  /** 0-based; its opening is number `floor(index / 2)`, and A has Black in even games. */
  readonly index: number;
  readonly black: 'a' | 'b';
  /** As SGF writes it: `B+3`. */
  readonly result: string;
  /** A's points: 1, 0.5 or 0. */
  readonly points: 0 | 0.5 | 1;
  readonly moves: number;
  readonly end: GameEnd;
  readonly file: string;
  /** The result with all stones alive, where the count was another one. */
  readonly allAlive?: string;
}

interface MatchFile extends MatchHeader {
  readonly format: 'move37-match';
  readonly version: 1;
  readonly games: readonly GameEntry[];
}

/** What stands in the way of a match in a folder, and the way out. */
export class MatchFolderError extends Error {
  override readonly name = 'MatchFolderError';
}

export class MatchFolder {
  readonly path: string;
  private readonly header: MatchHeader;
  private readonly entries = new Map<number, GameEntry>();

  private constructor(path: string, header: MatchHeader) {
    this.path = path;
    this.header = header;
  }

  /** Opens a folder to play in, or to go on in where it holds the same match. */
  static async open(path: string, header: MatchHeader): Promise<MatchFolder> {
    await mkdir(path, { recursive: true });
    const folder = new MatchFolder(path, header);
    const before = await readMatchFile(join(path, 'match.json'));
    if (before) {
      const difference = differenceOf(before, header);
      if (difference) {
        throw new MatchFolderError(
          `${path} holds another match (${difference}). Give another folder with --out, or remove this one.`,
        );
      }
      for (const entry of before.games) folder.entries.set(entry.index, entry);
    }
    return folder;
  }

  /** The games that are finished, by number. */
  get games(): GameEntry[] {
    return [...this.entries.values()].sort((a, b) => a.index - b.index);
  }

  /** Writes a finished game: its record first, then the list that names it. */
  add(entry: GameEntry, sgf: string): void {
    writeFileWhole(join(this.path, entry.file), sgf);
    this.entries.set(entry.index, entry);
    const file: MatchFile = {
      format: 'move37-match',
      version: 1,
      ...this.header,
      games: this.games,
    };
    writeFileWhole(join(this.path, 'match.json'), `${JSON.stringify(file, null, 1)}\n`);
  }
}

async function readMatchFile(path: string): Promise<MatchFile | undefined> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
  let file: Partial<MatchFile> | undefined;
  try {
    file = JSON.parse(text) as Partial<MatchFile>;
  } catch {
    file = undefined;
  }
  if (file?.format !== 'move37-match' || file.version !== 1 || !Array.isArray(file.games)) {
    throw new MatchFolderError(
      `${path} is not a match of this program. Give another folder with --out.`,
    );
  }
  return file as MatchFile;
}

/** The first thing in which two matches differ, or undefined. */
function differenceOf(before: MatchFile, now: MatchHeader): string | undefined {
  const fields: readonly (readonly [string, unknown, unknown])[] = [
    ['first player', before.a.name, now.a.name],
    ['second player', before.b.name, now.b.name],
    ['first player’s network', before.a.identity, now.a.identity],
    ['second player’s network', before.b.identity, now.b.identity],
    ['board size', before.size, now.size],
    ['rules', before.rules, now.rules],
    ['komi', before.komi, now.komi],
    ['move limit', before.maxMoves, now.maxMoves],
    ['seed', before.seed, now.seed],
    ['counting', before.counting, now.counting],
  ];
  const found = fields.find(([, one, two]) => one !== two);
  return found && `${found[0]}: ${String(found[1])} there, ${String(found[2])} here`;
}
