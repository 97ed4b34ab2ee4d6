/** Which numbers a run's games were played under and which are open, found again from the games themselves. */

import type { GameNumbers } from '../selfplay/game-numbers.ts';
import { gameSeed } from '../selfplay/worker-messages.ts';

/** Numbers beyond the last one remembered that are looked at: more than a generation has games. */
const FURTHEST = 100_000;
/** More than are played side by side; of more than that the latest stay open. */
const MOST_OPEN = 4096;

/** What is left once the game with this number is finished: lower ones that were passed over are open. */
export function afterGame({ nextGame, openGames }: GameNumbers, number: number): GameNumbers {
  if (number < nextGame) {
    return { nextGame, openGames: openGames.filter((open) => open !== number) };
  }
  const passed = Array.from({ length: number - nextGame }, (_, i) => nextGame + i);
  return { nextGame: number + 1, openGames: [...openGames, ...passed].slice(-MOST_OPEN) };
}

/** The same for games with these seeds. */
export function afterGames(
  { nextGame, openGames }: GameNumbers,
  seeds: readonly number[],
  runSeed: number,
): GameNumbers {
  const missing = new Set(seeds);
  let after: GameNumbers = { nextGame, openGames };
  const end = nextGame + FURTHEST;
  for (let number = 0; missing.size > 0 && number < end; number++) {
    if (missing.delete(gameSeed(runSeed, number))) after = afterGame(after, number);
  }
  return after;
}
