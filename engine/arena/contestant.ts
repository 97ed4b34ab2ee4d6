/** A player as a match sees it: someone who can sit down at several boards at a time. */

import type { Move } from '../rules/point.ts';
import type { Position } from '../rules/position.ts';

export interface Contestant {
  /** As the command line names it: `self-taught:100v`. */
  readonly name: string;
  /**
   * What makes it another player although the name is the same, as a network's hash. A match is only gone on
   * with when both are as they were.
   */
  readonly identity: string;
  /** A new game. Each seat is used by one game only; the seed makes what is random repeatable. */
  sitDown(game: {
    readonly size: number;
    readonly komi: number;
    readonly seed: number;
  }): Promise<Seat>;
}

export interface Seat {
  /** The move of the side to play. The position may not be changed or kept. */
  choose(position: Position, signal?: AbortSignal): Promise<Move | 'resign'>;
  /** The game is over. */
  leave(): Promise<void>;
}
