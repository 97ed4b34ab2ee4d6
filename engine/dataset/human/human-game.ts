/** One game between people as a record tells it, whatever file it came from. */

import type { Point } from '../../rules/point.ts';
import type { GameResult } from '../../record/game-result.ts';

export interface HumanGame {
  readonly size: number;
  /** Points that White gets; undefined where the record does not say. */
  readonly komi: number | undefined;
  /** Black's stones before the first move; where there are some, White moves first. */
  readonly setup: readonly Point[];
  /** Levels of `rules/rank.ts`; undefined where the record does not say. */
  readonly blackRank: number | undefined;
  readonly whiteRank: number | undefined;
  readonly result: GameResult | undefined;
  readonly year: number | undefined;
  /** Tag of the collection that the game is from. */
  readonly source: string;
  /** Colours alternate. A game ends at its second pass running; what a record has after that is left out. */
  readonly moves: Int16Array;
}

/** Whether the side that moves at `turn` (from 0) is Black. */
export function isBlackTurn(game: HumanGame, turn: number): boolean {
  return (turn % 2 === 0) === (game.setup.length === 0);
}

/** The rank of the player who moves at `turn`, and of the other one. */
export function ranksAt(
  game: HumanGame,
  turn: number,
): { readonly own: number | undefined; readonly opponent: number | undefined } {
  const { blackRank, whiteRank } = game;
  return isBlackTurn(game, turn)
    ? { own: blackRank, opponent: whiteRank }
    : { own: whiteRank, opponent: blackRank };
}
