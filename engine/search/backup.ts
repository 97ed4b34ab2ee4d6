/** What one simulation found, added to every node on its path; the only place where the view changes sides. */

import type { SearchNode } from './node.ts';

/** Value -1..1, utility and lead in points, all for the side to play at the leaf. */
export interface Outcome {
  readonly value: number;
  readonly utility: number;
  readonly lead: number;
}

/** Adds the outcome to the path (root first, leaf last) and takes its virtual losses back. */
export function backup(path: readonly SearchNode[], outcome: Outcome): void {
  let { value, utility, lead } = outcome;
  for (let i = path.length - 1; i >= 0; i--) {
    const node = path[i]!;
    node.virtualLoss--;
    node.visits++;
    node.valueSum += value;
    node.valueSquares += value * value;
    node.utilitySum += utility;
    node.leadSum += lead;
    node.leadSquares += lead * lead;
    value = -value;
    utility = -utility;
    lead = -lead;
  }
}

/** Takes the virtual losses of a simulation back that came to nothing. */
export function abandon(path: readonly SearchNode[]): void {
  for (const node of path) node.virtualLoss--;
}
