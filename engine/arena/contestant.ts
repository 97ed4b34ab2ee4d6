/** Who is entered for a match: one name, and a player for each of its games. */

import type { Player } from '../player/player.ts';
import type { RulesName } from '../rules/rule-set.ts';

/** The game that a player sits down to. */
export interface SeatedGame {
  readonly size: number;
  readonly rules: RulesName;
  readonly komi: number;
  readonly seed: number;
}

/** Thrown by a player who cannot go on with the game, which is lost with that; the message says why. */
export class ForfeitError extends Error {
  override readonly name = 'ForfeitError';
}

export interface Contestant {
  /** As the command line names it: `self-taught:100v`. */
  readonly name: string;
  /**
   * What makes it another player although the name is the same, as a network's hash. A match is only gone on
   * with when both are as they were.
   */
  readonly identity: string;
  /** A player for one new game; the seed makes what is random repeatable. Rejects soon after the signal aborts. */
  sitDown(game: SeatedGame, signal?: AbortSignal): Promise<Player>;
}
