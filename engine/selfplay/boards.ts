/** On which boards self-play games are played: networks learn several sizes at once. */

import { defaultKomi } from '../rules/rule-set.ts';
import { createRandom } from '../search/random.ts';
import type { SelfPlaySettings } from './settings.ts';

/** How games on boards of one size are played, and how many of the games are. */
export interface Board {
  /** Of the games, beside the shares of the other boards. */
  readonly share: number;
  readonly settings: SelfPlaySettings;
}

/** Under the rules of self-play, on boards with so many lines. */
export function usualKomi(size: number): number {
  return defaultKomi('chinese', size);
}

/** Mixed into the game's seed, so that the board tells nothing of the game's other random choices. */
const DRAW_OF_BOARD = 0x62f3a1d5;

/** The settings of the game with this seed. */
export function boardOf(boards: readonly Board[], seed: number): SelfPlaySettings {
  const all = boards.reduce((sum, { share }) => sum + share, 0);
  let left = createRandom(seed ^ DRAW_OF_BOARD).next() * all;
  const drawn = boards.find(({ share }) => (left -= share) < 0) ?? boards.at(-1);
  if (!drawn) throw new RangeError('Self-play needs a board');
  return drawn.settings;
}
