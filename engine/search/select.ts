/** Which way a simulation goes: PUCT (Silver et al. 2017), in the paper's letters Q, U, P and N. */

import { addChild } from './expand.ts';
import type { SearchNode } from './node.ts';
import type { SearchSettings } from './settings.ts';

/**
 * The child with the highest Q + U; it is made where that is the best move not tried yet, whose Q is its
 * parent's. Of the moves not tried the one with the highest prior has the highest score, so the others need no
 * look. The node must be expanded.
 */
export function selectChild(node: SearchNode, settings: SearchSettings): SearchNode {
  const { children } = node;
  const N = node.visits + node.virtualLoss;
  const exploration = settings.cpuct * Math.sqrt(N);
  let best: SearchNode | undefined;
  let bestScore = -Infinity;
  for (let i = 0; i < children.length; i++) {
    const child = children[i]!;
    const n = child.visits + child.virtualLoss;
    // A simulation under way counts as lost for whoever moved here, that is as won for the child.
    const Q = n > 0 ? -(child.utilitySum + child.virtualLoss) / n : node.utility;
    const score = Q + (exploration * child.prior) / (1 + n);
    if (score > bestScore) {
      bestScore = score;
      best = child;
    }
  }
  if (node.untried >= 0) {
    const untriedScore = node.utility + exploration * node.policy[node.untried]!;
    if (!best || untriedScore > bestScore) return addChild(node);
  }
  if (!best) throw new Error('There is no move to select');
  return best;
}
