/** Someone to play with, whatever stands behind: a network with search, a network alone, chance. */

import type { Move } from '../rules/point.ts';
import type { Position } from '../rules/position.ts';
import type { SearchReport } from '../search/report.ts';

export interface GenmoveOptions {
  readonly signal?: AbortSignal;
  /** Milliseconds for this move at most. */
  readonly timeMs?: number;
  /** Instead of the visits that the player is used to. */
  readonly visits?: number;
  /** `[area + 1]` 1 for the moves that may be played, one at least; all legal ones where it is missing. */
  readonly allowed?: Uint8Array;
  /** Hears what a thinking player thinks, about this often. */
  readonly onReport?: (report: SearchReport) => void;
  readonly reportEveryMs?: number;
}

export interface Choice {
  readonly move: Move | 'resign';
  /** What the player thought of the position, where it thinks. */
  readonly report?: SearchReport;
}

export interface Player {
  readonly name: string;
  /**
   * A move for the side to play in a position where the game is not over. The position is not changed or kept.
   * Players remember the game they are in, so one player plays one game at a time; a new game needs no notice.
   */
  genmove(position: Position, options?: GenmoveOptions): Promise<Choice>;
  /** Ends what the player runs on its own, as another program; there is none where it is missing. */
  close?(): Promise<void>;
}

/** A player who says with each move what it thought of the position. */
export interface ThinkingPlayer extends Player {
  genmove(position: Position, options?: GenmoveOptions): Promise<Required<Choice>>;
}
