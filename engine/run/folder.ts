/** Where a run keeps what on disk, and the safe ways of writing it. */

import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  truncateSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { readGames } from '../dataset/game-file.ts';
import type { GameRecord } from '../dataset/game-record.ts';

export interface RunFolder {
  readonly root: string;
  readonly settings: string;
  readonly games: string;
  readonly checkpoint: string;
  readonly networks: string;
  readonly metrics: string;
  readonly lock: string;
}

export function runFolder(root: string): RunFolder {
  return {
    root,
    settings: join(root, 'settings.json'),
    games: join(root, 'games'),
    checkpoint: join(root, 'checkpoint'),
    networks: join(root, 'networks'),
    metrics: join(root, 'metrics.jsonl'),
    lock: join(root, 'lock'),
  };
}

export function makeFolders(folder: RunFolder): void {
  for (const path of [folder.root, folder.games, folder.networks])
    mkdirSync(path, { recursive: true });
}

/** Writes a whole file beside its place, flushes it and renames it: readers see the old one or the new one. */
export function writeWhole(path: string, content: string | Uint8Array): void {
  const temporary = `${path}.${process.pid}.tmp`;
  const file = openSync(temporary, 'w');
  try {
    writeSync(file, typeof content === 'string' ? Buffer.from(content) : content);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(temporary, path);
}

/** The file that a generation's games are appended to. */
export function gameFile(folder: RunFolder, generation: number): string {
  return join(folder.games, `${String(generation).padStart(6, '0')}.games`);
}

/** Appends one framed record; a kill in the middle is repaired by `loadGames`. */
export function appendGame(path: string, framed: Uint8Array): void {
  const file = openSync(path, 'a');
  try {
    writeSync(file, framed);
  } finally {
    closeSync(file);
  }
}

/** A generation's sound games. A tail cut off by a kill is removed from the file. */
export function loadGames(folder: RunFolder, generation: number): GameRecord[] {
  const path = gameFile(folder, generation);
  if (!existsSync(path)) return [];
  const bytes = readFileSync(path);
  const { games, soundBytes } = readGames(bytes);
  if (soundBytes < bytes.length) truncateSync(path, soundBytes);
  return games;
}
