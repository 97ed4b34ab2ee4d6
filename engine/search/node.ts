/** A node of the PUCT tree: a position, what the evaluator said of it, and the sums of what was found below. */

import { NO_POINT, type Move } from '../rules/point.ts';

const NO_POLICY = new Float32Array(0);
const NO_CHILDREN: SearchNode[] = [];

export class SearchNode {
  /** The move that led here and the probability that the parent gave it; -1 and 1 at the root. */
  readonly move: Move;
  prior: number;
  /** `pending`: being evaluated. `terminal`: the game is over. */
  state: 'new' | 'pending' | 'expanded' | 'terminal' = 'new';
  /** `[area + 1]` the evaluator's own array, shared with whoever else holds it: do not write. */
  policy: Float32Array = NO_POLICY;
  /** Tried moves, which are the first ones when moves are ordered by prior. */
  children: SearchNode[] = NO_CHILDREN;
  /** The move with the highest prior that has no child, or -1. */
  untried: Move = NO_POINT;
  /** Finished simulations through here; the node's own evaluation is the first. */
  visits = 0;
  /** Simulations under way through here. */
  virtualLoss = 0;
  /** Sums over `visits`, all for this node's side to play. Squares of the lead include the evaluator's spread. */
  valueSum = 0;
  valueSquares = 0;
  utilitySum = 0;
  leadSum = 0;
  leadSquares = 0;

  constructor(move: Move = NO_POINT, prior = 1) {
    this.move = move;
    this.prior = prior;
  }

  /** Mean utility for this node's side to play; 0 before the first visit. */
  get utility(): number {
    return this.visits > 0 ? this.utilitySum / this.visits : 0;
  }

  get value(): number {
    return this.visits > 0 ? this.valueSum / this.visits : 0;
  }

  get lead(): number {
    return this.visits > 0 ? this.leadSum / this.visits : 0;
  }
}
