/** Where a run keeps what on disk. */

import { existsSync, mkdirSync, readFileSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { readGames } from '../dataset/game-file.ts';
import type { GameRecord } from '../dataset/game-record.ts';

export interface RunFolder {
  readonly root: string;
  readonly settings: string;
  /** The settings of a run that does not exist yet: it is being made from another's network. */
  readonly unfinished: string;
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
    unfinished: join(root, 'settings.unfinished.json'),
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

/** The file that a generation's games are appended to. */
export function gameFile(folder: RunFolder, generation: number): string {
  return join(folder.games, `${String(generation).padStart(6, '0')}.games`);
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
