/** One self-play game as it is kept for training: its moves, what the searches found, and how it ended. */

import type { Move } from '../rules/point.ts';

/** How a game ended; only games played out have a final score and ownership to learn from. */
export type GameEnding = 'passes' | 'move-limit' | 'settled';

/** What a full search said at one turn; cheap searches and opening moves leave none. */
export interface SearchedTurn {
  /** Index into `moves`: the position is the one before that move. */
  readonly turn: number;
  /** The search's improved policy: moves and their probabilities, which sum to 1. */
  readonly moves: Int16Array;
  readonly probabilities: Float32Array;
}

export interface GameRecord {
  /** First 16 hexadecimal digits of the network's SHA-256; `uniform` for the evaluator without a network. */
  readonly networkHash: string;
  /** The seed that the game's random numbers started from. */
  readonly seed: number;
  readonly size: number;
  readonly komi: number;
  readonly ending: GameEnding;
  readonly moves: readonly Move[];
  readonly turns: readonly SearchedTurn[];
  /** `[moves]` root value of each search for the side to play, -1..1; NaN at opening moves. */
  readonly rootValues: Float32Array;
  /** Black minus White with komi, in points; of a settled game only the sign says something. */
  readonly score: number;
  /** `[area]` final owner seen by Black: 1, 0 or -1. All 0 where the game was not played out. */
  readonly ownership: Int8Array;
}
