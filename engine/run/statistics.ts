/** Numbers about a generation's games that show whether learning goes wrong without a word. */

import type { GameRecord } from '../dataset/game-record.ts';

export interface GameStatistics {
  readonly games: number;
  readonly samples: number;
  readonly averageLength: number;
  /** Shares of the games. */
  readonly blackWins: number;
  readonly draws: number;
  readonly playedOut: number;
  /** Share of the games whose first 12 moves no other game of the generation has. */
  readonly uniqueOpenings: number;
  /**
   * How far the searches' winrates are from how often they came true: the mean distance over ten classes of
   * winrate, weighted by their sizes (expected calibration error). The network has not been trained on these games.
   */
  readonly calibrationError: number;
}

export function gameStatistics(games: readonly GameRecord[]): GameStatistics {
  const share = (count: number): number => (games.length > 0 ? count / games.length : 0);
  const openings = new Map<string, number>();
  for (const game of games) {
    const key = game.moves.slice(0, 12).join(' ');
    openings.set(key, (openings.get(key) ?? 0) + 1);
  }
  let moves = 0;
  let samples = 0;
  for (const game of games) {
    moves += game.moves.length;
    samples += game.turns.length;
  }
  return {
    games: games.length,
    samples,
    averageLength: share(moves),
    blackWins: share(games.filter((game) => game.score > 0).length),
    draws: share(games.filter((game) => game.score === 0).length),
    playedOut: share(games.filter((game) => game.ending === 'passes').length),
    uniqueOpenings: share([...openings.values()].filter((count) => count === 1).length),
    calibrationError: calibrationError(games),
  };
}

const CLASSES = 10;

function calibrationError(games: readonly GameRecord[]): number {
  const expected = new Float64Array(CLASSES);
  const happened = new Float64Array(CLASSES);
  let turns = 0;
  for (const { rootValues, score } of games) {
    const black = (1 + Math.sign(score)) / 2;
    rootValues.forEach((value, turn) => {
      if (Number.isNaN(value)) return;
      const winrate = (value + 1) / 2;
      const at = Math.min(CLASSES - 1, Math.max(0, Math.floor(winrate * CLASSES)));
      expected[at]! += winrate;
      happened[at]! += turn % 2 === 0 ? black : 1 - black;
      turns++;
    });
  }
  if (turns === 0) return 0;
  return expected.reduce((sum, share, at) => sum + Math.abs(share - happened[at]!), 0) / turns;
}
