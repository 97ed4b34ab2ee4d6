/** The numbers that a run's games are played under; a game's board, komi and opening are drawn by its number. */

export interface GameNumbers {
  /** No game has this number or a higher one. */
  readonly nextGame: number;
  /** Lower numbers without a finished game, in order: of games that were begun before the run was stopped. */
  readonly openGames: readonly number[];
}

/**
 * The number to play once so many games were begun since the start: an open and a new one by turns, then new ones.
 * Open games are the long ones. Were they played first they could take all places, and a run that is always stopped
 * before they end would never finish a game again.
 */
export function numberToPlay({ nextGame, openGames }: GameNumbers, begun: number): number {
  const byTurns = 2 * openGames.length;
  if (begun >= byTurns) return nextGame + begun - openGames.length;
  const turn = begun >> 1;
  return begun % 2 === 0 ? openGames[turn]! : nextGame + turn;
}
