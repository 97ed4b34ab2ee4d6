/** What a search asks for: an opinion about positions. Search does not know what gives it. */

import type { Position } from '../rules/position.ts';

/** An opinion about one position, all of it from the view of the side to play. Caches and trees share it: do not write. */
export interface Evaluation {
  /** `[area + 1]` probabilities of the legal moves, pass last; they sum to 1, illegal moves have 0. */
  readonly policy: Float32Array;
  /** -1 lost .. 1 won. */
  readonly value: number;
  /** Expected final lead in points, komi included. */
  readonly scoreLead: number;
  /** One standard deviation of the final lead, in points. */
  readonly scoreSpread: number;
  /** `[area]` expected final owner: 1 own .. -1 the opponent's. */
  readonly ownership: Float32Array;
}

export interface Evaluator {
  /** For people: what gives the opinion. */
  readonly name: string;
  /** Tells networks apart: the first 16 hexadecimal digits of the network's SHA-256. */
  readonly networkHash: string;
  /**
   * One evaluation for each position, in order. All positions of a call have one board size; they may not be
   * changed until the promise settles.
   */
  evaluate(positions: readonly Position[]): Promise<Evaluation[]>;
  /** Frees what the evaluator holds; it may not be asked afterwards. */
  dispose(): Promise<void>;
}
