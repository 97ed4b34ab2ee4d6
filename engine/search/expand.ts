/**
 * Gives nodes their policy and, one by one, their children. Moves are tried in the order of their priors, so a
 * node needs no sorted list: the next move to try is found by one look through the policy.
 */

import { NO_POINT, type Move } from '../rules/point.ts';
import { SearchNode } from './node.ts';

/** `policy` `[area + 1]` is kept, not copied. Throws where it gives no move any probability. */
export function expand(node: SearchNode, policy: Float32Array): void {
  node.untried = nextByPrior(policy, Infinity, NO_POINT);
  if (node.untried < 0) throw new Error('The evaluator gave no move a probability');
  node.policy = policy;
  node.state = 'expanded';
}

/** Makes the child of the untried move with the highest prior. */
export function addChild(node: SearchNode): SearchNode {
  const { policy, untried: move } = node;
  const child = new SearchNode(move, policy[move]);
  if (node.children.length === 0) node.children = [child];
  else node.children.push(child);
  node.untried = nextByPrior(policy, child.prior, move);
  return child;
}

/**
 * The move that follows `(prior, move)` when moves are ordered by prior, highest first, equal ones by number;
 * -1 after the last. Moves without probability are not in this order.
 */
export function nextByPrior(policy: Float32Array, prior: number, move: Move): Move {
  let next = NO_POINT;
  let highest = 0;
  for (let i = 0; i < policy.length; i++) {
    const p = policy[i]!;
    if (p > highest && (p < prior || (p === prior && i > move))) {
      next = i;
      highest = p;
    }
  }
  return next;
}
