/** What a run and its self-play workers say to each other. */

import type { GameEnding } from '../dataset/game-record.ts';
import type { Board } from './boards.ts';
import type { GameNumbers } from './game-numbers.ts';

export interface SelfPlayWorkerData {
  /** Games played side by side in one worker, so that evaluations can be batched. */
  readonly concurrentGames: number;
  /** Seeds all games of the run, together with the game's number. */
  readonly runSeed: number;
  readonly numbers: GameNumbers;
  /** `[1]` 32-bit: how many games all workers together have begun, so that no two of them begin the same one. */
  readonly begun: SharedArrayBuffer;
  /** Which form of the networks plays: the fastest that is right on this machine, when left out. */
  readonly precision?: 'fp32' | 'int8';
  /** So many of the games played side by side are told move by move; none when left out. */
  readonly shownGames?: number;
}

/** One move of a game that is being played, for those who watch. */
export interface ShownMove {
  readonly kind: 'move';
  /** Which of the games side by side; the next game of the place follows the one before. */
  readonly place: number;
  readonly number: number;
  readonly size: number;
  readonly komi: number;
  /** Moves before this one. */
  readonly turn: number;
  readonly move: number;
  /** Black's by the search for this move, 0..1; undefined for moves of the opening, which are drawn. */
  readonly winrate: number | undefined;
  /** Black's in points, likewise. */
  readonly lead: number | undefined;
}

/** How a game that was shown ended. */
export interface ShownEnd {
  readonly kind: 'end';
  readonly place: number;
  readonly number: number;
  readonly ending: GameEnding;
  /** Black minus White with komi, in points; of a settled game only the sign says something. */
  readonly score: number;
}

export type Shown = ShownMove | ShownEnd;

export type ToSelfPlayWorker =
  /** Play with the network in this folder; without one, with the uniform evaluator. */
  | {
      readonly kind: 'play';
      readonly network: string | undefined;
      readonly boards: readonly Board[];
    }
  /** Hold all games where they are; answered by `paused`. */
  | { readonly kind: 'pause' }
  /** Tell how far you are; answered by `counted`. */
  | { readonly kind: 'count' };

export type FromSelfPlayWorker =
  | { readonly kind: 'game'; readonly number: number; readonly framed: Uint8Array }
  | { readonly kind: 'shown'; readonly shown: Shown }
  | { readonly kind: 'paused'; readonly evaluations: number }
  | { readonly kind: 'counted'; readonly evaluations: number }
  | { readonly kind: 'failed'; readonly message: string };

/** The seed of a run's game: two numbers mixed into 32 bits. */
export function gameSeed(runSeed: number, number: number): number {
  let z = Math.imul(runSeed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(number + 1, 0xc2b2ae35);
  z = Math.imul(z ^ (z >>> 15), 0x2c1b3c6d);
  z = Math.imul(z ^ (z >>> 12), 0x297a2d39);
  return (z ^ (z >>> 15)) >>> 0;
}
