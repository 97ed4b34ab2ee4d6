/**
 * Which root move a simulation goes to when the visits are dealt out by sequential halving, as Gumbel AlphaZero
 * does (Danihelka et al. 2022) without its noise: the moves with the highest priors get equal visits, the worse
 * half drops out, and so on. Such visits are no beliefs: they suit the choice of a move with few visits.
 */

import { addChild } from './expand.ts';
import type { SearchNode } from './node.ts';
import { halvingSchedule } from './sequential-halving.ts';
import type { RootRule } from './simulation.ts';

/** Moves that are considered, as the paper has it. */
const MOST_CONSIDERED = 16;
/** With more visits PUCT serves better, and a search without an end has no schedule. */
export const MOST_VISITS = 4096;
/** How strongly values count against priors (paper, equation 8), q in 0..1. */
const C_VISIT = 50;

export class RootHalving implements RootRule {
  private readonly considered: readonly SearchNode[];
  private readonly schedule: Int32Array;

  /** `root` is expanded and has no children yet; `visits` (1 to MOST_VISITS) is what it will have, its own included. */
  constructor(root: SearchNode, visits: number) {
    const legal = root.policy.reduce((count, prior) => count + (prior > 0 ? 1 : 0), 0);
    const count = Math.min(MOST_CONSIDERED, visits - 1, legal);
    this.considered = Array.from({ length: count }, () => addChild(root));
    this.schedule = halvingSchedule(count, visits - 1);
  }

  select(root: SearchNode): SearchNode | undefined {
    const wanted = this.schedule[root.visits + root.virtualLoss - 2];
    const most = this.considered.reduce((highest, { visits }) => Math.max(highest, visits), 0);
    let best: SearchNode | undefined;
    let bestScore = -Infinity;
    for (const child of this.considered) {
      if (child.visits + child.virtualLoss !== wanted) continue;
      const q = child.visits > 0 ? -child.utility : root.utility;
      const score = Math.log(child.prior) + (C_VISIT + most) * 0.5 * (q + 1);
      if (score > bestScore) {
        bestScore = score;
        best = child;
      }
    }
    return best;
  }
}
