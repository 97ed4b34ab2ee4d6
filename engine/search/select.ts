/** Which edge a simulation takes: PUCT (Silver et al. 2017), in the paper's letters Q, U, P and N. */

import type { SearchNode } from './node.ts';
import type { SearchSettings } from './settings.ts';

/** The edge with the highest Q + U. The node must be expanded and have edges. */
export function selectEdge(node: SearchNode, settings: SearchSettings): number {
  const { children, priors } = node;
  const N = node.visits + node.virtualLoss;
  const c =
    settings.cpuct + settings.cpuctGrowth * Math.log((N + settings.cpuctBase) / settings.cpuctBase);
  const exploration = c * Math.sqrt(N);
  let visitedPrior = 0;
  for (let edge = 0, left = node.childCount; left > 0; edge++) {
    if (!children[edge]) continue;
    left--;
    visitedPrior += priors[edge]!;
  }
  const firstPlay = node.utility - settings.fpuReduction * Math.sqrt(visitedPrior);

  let best = 0;
  let bestScore = -Infinity;
  let childrenLeft = node.childCount;
  let triedUnvisited = false;
  for (let edge = 0; edge < priors.length; edge++) {
    const child = children[edge];
    const P = priors[edge]!;
    let Q: number;
    let n = 0;
    if (child) {
      childrenLeft--;
      n = child.visits + child.virtualLoss;
      // A simulation under way counts as lost for whoever moved here, that is as won for the child.
      Q = n > 0 ? -(child.utilitySum + child.virtualLoss) / n : firstPlay;
    } else {
      // Of the unvisited moves the first has the highest prior and so the highest score.
      if (triedUnvisited) continue;
      triedUnvisited = true;
      Q = firstPlay;
    }
    const score = Q + (exploration * P) / (1 + n);
    if (score > bestScore) {
      bestScore = score;
      best = edge;
    }
    if (triedUnvisited && childrenLeft === 0) break;
  }
  return best;
}
