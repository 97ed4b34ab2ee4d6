/**
 * Forced playouts and the pruning of what is learnt from them (Wu, "Accelerating Self-Play Learning in Go", 2019,
 * section 3.2): noise puts moves before the search, each is given visits enough to be judged, and visits that a move
 * would not have got for its worth are taken from the target again.
 */

import type { SearchNode } from './node.ts';
import type { SearchSettings } from './settings.ts';
import type { RootRule } from './simulation.ts';

/** The paper's k. */
const FORCE = 2;

/** Visits that a child is forced to have once it has one. */
function forcedVisits(child: SearchNode, rootVisits: number): number {
  return Math.sqrt(FORCE * child.prior * rootVisits);
}

/** Which root move a simulation must go to; undefined where PUCT is free to choose. */
export class ForcedPlayouts implements RootRule {
  select(root: SearchNode): SearchNode | undefined {
    const total = root.visits + root.virtualLoss - 1;
    return root.children.find((child) => {
      const visits = child.visits + child.virtualLoss;
      return visits > 0 && visits < forcedVisits(child, total);
    });
  }
}

/**
 * `[area + 1]` the policy to learn: shares of the visits, without those that were forced on a move and that PUCT,
 * as the search ended, would not have given it. Nothing may be in flight; the root has a visited child.
 */
export function prunedPolicy(root: SearchNode, settings: SearchSettings): Float32Array {
  const total = root.visits - 1;
  const exploration = settings.cpuct * Math.sqrt(total);
  const score = (child: SearchNode, visits: number): number =>
    -child.utility + (exploration * child.prior) / (1 + visits);
  const most = root.children.reduce((best, child) => (child.visits > best.visits ? child : best));
  const enough = score(most, most.visits);
  const policy = new Float32Array(root.policy.length);
  let kept = 0;
  for (const child of root.children) {
    let { visits } = child;
    if (child !== most) {
      const least = visits - forcedVisits(child, total);
      while (visits - 1 >= least && visits > 0 && score(child, visits - 1) < enough) visits--;
      if (visits <= 1) visits = 0;
    }
    policy[child.move] = visits;
    kept += visits;
  }
  return policy.map((visits) => visits / kept);
}
