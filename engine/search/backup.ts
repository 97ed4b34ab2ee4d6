/** What one simulation found, added to every node on its path; the only place where the view changes sides. */

import type { SearchNode } from './node.ts';
import type { Simulation } from './simulation.ts';

/** All for the side to play at the leaf. */
export interface Outcome {
  /** -1..1 */
  readonly value: number;
  /** What the search maximises: the value and a little of the lead. */
  readonly utility: number;
  /** Expected final lead in points, and its standard deviation. */
  readonly lead: number;
  readonly spread: number;
}

/** Adds the outcome to the path and takes its virtual losses back. */
export function backup(simulation: Simulation, outcome: Outcome): void {
  const { path } = simulation;
  const { spread } = outcome;
  let { value, utility, lead } = outcome;
  const leadSquare = lead * lead + spread * spread;
  for (let i = path.length - 1; i >= 0; i--) {
    const node = path[i]!;
    node.virtualLoss--;
    node.visits++;
    node.valueSum += value;
    node.valueSquares += value * value;
    node.utilitySum += utility;
    node.leadSum += lead;
    node.leadSquares += leadSquare;
    value = -value;
    utility = -utility;
    lead = -lead;
  }
}

/** Takes the virtual losses back of a simulation that came to nothing. */
export function abandon(simulation: Simulation): void {
  for (const node of simulation.path) node.virtualLoss--;
}

/** The outcome that visits so far have had: all the same where the game is over. */
export function sameAgain(node: SearchNode): Outcome {
  const { value, utility, lead } = node;
  return { value, utility, lead, spread: 0 };
}
