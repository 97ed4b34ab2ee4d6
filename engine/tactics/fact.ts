/**
 * What a move does on the board, as plain objects. Each is true by the rules or by reading, holds the points that
 * it is about (lists in ascending order), and can be found again from the position and the move alone.
 */

import type { Move, Point } from '../rules/point.ts';

/** One side's stones, ascending. */
export type Stones = readonly Point[];

export const SHAPES = [
  'stretch',
  'empty-triangle',
  'hane',
  'clamp',
  'attachment',
  'contact',
  'peep',
  'diagonal',
  'shoulder-hit',
  'one-space-jump',
  'knights-move',
  'two-space-jump',
  'large-knights-move',
  'extension',
] as const;
export type ShapeName = (typeof SHAPES)[number];

export type BoardArea = 'corner' | 'side' | 'centre';

export type Fact =
  | { readonly kind: 'pass' }
  /** Opponent's stones taken off. */
  | { readonly kind: 'capture'; readonly stones: Stones }
  /** An opponent's chain that had more liberties and now has one. */
  | { readonly kind: 'atari'; readonly stones: Stones; readonly liberty: Point }
  /** Own stones that were in atari and now belong to a chain with `liberties` of them, at least two. */
  | { readonly kind: 'escape'; readonly stones: Stones; readonly liberties: number }
  /** The chain of the stone played has one liberty. */
  | { readonly kind: 'self-atari'; readonly stones: Stones; readonly liberty: Point }
  /** An own chain of two or three liberties has more. */
  | {
      readonly kind: 'liberties';
      readonly stones: Stones;
      readonly before: number;
      readonly after: number;
    }
  /** Own chains that became one. */
  | { readonly kind: 'connect'; readonly chains: readonly Stones[] }
  /** Opponent's chains that could have joined here and now have no point left where one move joins them. */
  | { readonly kind: 'cut'; readonly chains: readonly Stones[] }
  /**
   * A chain that can only run by extending with two liberties, read to the end: an opponent's that the move put
   * in atari, or an own one that the move took out of atari.
   */
  | {
      readonly kind: 'ladder';
      readonly side: 'own' | 'opponent';
      readonly stones: Stones;
      readonly caught: boolean;
    }
  /** An own chain three lines away or more that a ladder would have caught and no longer would. */
  | { readonly kind: 'ladder-breaker'; readonly stones: Stones }
  /** An opponent's chain, not touched, that can no longer get away whatever it plays near. */
  | { readonly kind: 'net'; readonly stones: Stones }
  /** Own `bait` can be taken at `at`; whoever takes it loses `stones` and the stone that took. */
  | {
      readonly kind: 'snapback';
      readonly stones: Stones;
      readonly bait: Stones;
      readonly at: Point;
    }
  /**
   * `start`: the stone on `stone` can now be taken in a ko. `take`: the ko stone that was on `stone` is taken.
   * `fill`: the point where the own stone on `stone` could have been taken in a ko is filled.
   */
  | { readonly kind: 'ko'; readonly act: 'start' | 'take' | 'fill'; readonly stone: Point }
  /** A one-point eye that no capture can make false: made; the opponent's, taken away or kept from being made. */
  | { readonly kind: 'eye'; readonly act: 'make' | 'take' | 'prevent'; readonly eye: Point }
  /**
   * `from`: the stones that the shape is made with: own ones, or the opponent's for attachment, contact,
   * shoulder hit and clamp. For a peep, the point where the cut is threatened.
   */
  | { readonly kind: 'shape'; readonly shape: ShapeName; readonly from: Stones }
  /** 1 is the edge. */
  | { readonly kind: 'place'; readonly line: number; readonly area: BoardArea }
  /** Lines away from the last move: the greater of columns and rows. */
  | { readonly kind: 'distance'; readonly from: Point; readonly lines: number }
  /** The last move is left unanswered for a point far away. */
  | { readonly kind: 'tenuki'; readonly from: Point; readonly lines: number };

export type FactKind = Fact['kind'];

/** A move with the facts about it. */
export interface MoveFacts {
  readonly move: Move;
  readonly facts: readonly Fact[];
}
