/** A node of the PUCT tree: a position, what the evaluator said of it, and the sums of what was found below. */

import type { Evaluation } from '../evaluator/evaluator.ts';

export class SearchNode {
  /** `[edges]` legal moves, highest prior first; empty until expanded and where the game is over. */
  moves = NO_MOVES;
  /** `[edges]` */
  priors = NO_PRIORS;
  /** Made when an edge is first visited; as edges are visited by prior, mostly a prefix of `moves`. */
  children: (SearchNode | undefined)[] = [];
  /** How many children there are. */
  childCount = 0;
  /** Finished simulations through here; the node's own evaluation is the first. */
  visits = 0;
  /** Simulations under way through here. */
  virtualLoss = 0;
  /** Sums over `visits`, all for this node's side to play: value, value squared, utility, lead, lead squared. */
  valueSum = 0;
  valueSquares = 0;
  utilitySum = 0;
  leadSum = 0;
  leadSquares = 0;
  /** What the evaluator said; for a finished game, what the count says. */
  networkValue = 0;
  networkUtility = 0;
  state: 'new' | 'pending' | 'expanded' | 'terminal' = 'new';

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

  childFor(edge: number): SearchNode {
    let child = this.children[edge];
    if (!child) {
      child = new SearchNode();
      this.children[edge] = child;
      this.childCount++;
    }
    return child;
  }
}

const NO_MOVES = new Int16Array(0);
const NO_PRIORS = new Float32Array(0);

/** Gives a node its edges from the evaluator's policy, highest prior first. */
export function setEdges(node: SearchNode, policy: Evaluation['policy']): void {
  const legal: number[] = [];
  for (let move = 0; move < policy.length; move++) if (policy[move]! > 0) legal.push(move);
  legal.sort((a, b) => policy[b]! - policy[a]! || a - b);
  node.moves = Int16Array.from(legal);
  node.priors = Float32Array.from(legal, (move) => policy[move]!);
}
