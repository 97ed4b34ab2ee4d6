/** Where a run keeps what on disk. */

import { existsSync, mkdirSync, readFileSync, readdirSync, truncateSync } from 'node:fs';
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
  readonly spent: string;
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
    spent: join(root, 'spent.json'),
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

/** Hears of what is damaged on disk and was got over. */
export type Complain = (message: string) => void;

/** A generation's sound games. The file stays as it is, damaged or not. */
export function loadGames(
  folder: RunFolder,
  generation: number,
  complain: Complain = () => undefined,
): GameRecord[] {
  const path = gameFile(folder, generation);
  if (!existsSync(path)) return [];
  const bytes = readFileSync(path);
  const { games, soundBytes, damagedBytes } = readGames(bytes);
  const damaged = damagedBytes + bytes.length - soundBytes;
  if (damaged > 0) {
    complain(
      `${path} is damaged: ${damaged} bytes of it hold no game and were passed over; the other games count. ` +
        'Restore it from a copy if there is one.',
    );
  }
  return games;
}

/** The same of the generation that is being played, without what a kill left of a game at the end of the file. */
export function loadGamesToGoOn(
  folder: RunFolder,
  generation: number,
  complain?: Complain,
): GameRecord[] {
  cutTail(gameFile(folder, generation));
  return loadGames(folder, generation, complain);
}

/** The seeds of all games on disk of this generation and of later ones: after an older checkpoint there are some. */
export function seedsFrom(folder: RunFolder, generation: number): number[] {
  return readdirSync(folder.games)
    .map((name) => Number.parseInt(name))
    .filter((other) => other >= generation)
    .flatMap((other) => loadGames(folder, other).map(({ seed }) => seed));
}

function cutTail(path: string): void {
  if (!existsSync(path)) return;
  const bytes = readFileSync(path);
  const { soundBytes } = readGames(bytes);
  if (soundBytes < bytes.length) truncateSync(path, soundBytes);
}
