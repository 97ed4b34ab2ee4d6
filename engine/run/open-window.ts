/** The window of a run that goes on, and what of it a new network's 8-bit form is calibrated on. */

import type { GameRecord } from '../dataset/game-record.ts';
import { SampleWindow, windowSize } from '../training/window.ts';
import { sizesOf } from './boards.ts';
import { loadGames } from './folder.ts';
import type { LearnParts } from './learn-parts.ts';
import type { RunSettings } from './settings.ts';
import { gameStatistics } from './statistics.ts';

/** The window as it was when the last checkpoint was made, from the games on disk. */
export function openWindow({
  folder,
  settings,
  state,
  complain,
}: Pick<LearnParts, 'folder' | 'settings' | 'state' | 'complain'>): SampleWindow {
  const wanted = windowSize(settings.window, state.samplesMade);
  const newestFirst: GameRecord[][] = [];
  let samples = 0;
  for (let generation = state.generation - 1; generation >= 0 && samples < wanted; generation--) {
    const games = loadGames(folder, generation, complain);
    newestFirst.push(games);
    samples += gameStatistics(games).samples;
  }
  const window = new SampleWindow(settings.window, state.samplesMade - samples);
  for (const games of newestFirst.reverse()) window.add(games);
  return window;
}

/** The generation's games, and those of the window on boards of a size that the generation has no samples of. */
export function calibrationGames(
  games: readonly GameRecord[],
  window: SampleWindow,
  settings: RunSettings,
): GameRecord[] {
  const sampled = new Set(games.filter(({ turns }) => turns.length > 0).map(({ size }) => size));
  const missing = sizesOf(settings).filter((size) => !sampled.has(size));
  return [...games, ...missing.flatMap((size) => window.gamesOn(size))];
}
