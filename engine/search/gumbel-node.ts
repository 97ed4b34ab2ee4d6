/** A node of a Gumbel search and the two formulas that turn its values into a policy. */

import type { Evaluation } from '../evaluator/evaluator.ts';

/**
 * How strongly values move the policy (paper, equation 8): `(C_VISIT + most visits) * valueScale * q`, q in
 * 0..1. `valueScale` is the paper's c_scale, 1 there for Go.
 */
const C_VISIT = 50;

const NO_POLICY = new Float32Array(0);

export class GumbelNode {
  /** `[edges]` the legal moves. */
  readonly moves: Int16Array;
  /** `[edges]` logarithms of the network's probabilities. */
  readonly logits: Float32Array;
  readonly priors: Float32Array;
  readonly visits: Int32Array;
  /** Sums of utilities for this node's side to play: what the search wants. */
  readonly utilitySums: Float64Array;
  /** Undefined where nobody went yet. */
  readonly children: (GumbelNode | undefined)[] = [];
  /** The evaluator's value and lead for the side to play, or the result where the game is over. */
  readonly networkValue: number;
  readonly networkLead: number;
  readonly networkUtility: number;
  /** What the evaluator said; undefined where the game is over: such a node has no edges. */
  readonly evaluation: Evaluation | undefined;
  /** Simulations through here beyond the node's own evaluation, and sums over them for its side to play. */
  totalVisits = 0;
  valueSum = 0;
  leadSum = 0;

  private constructor(
    policy: Float32Array,
    value: number,
    lead: number,
    utility: number,
    evaluation: Evaluation | undefined,
  ) {
    let count = 0;
    for (let move = 0; move < policy.length; move++) if (policy[move]! > 0) count++;
    this.moves = new Int16Array(count);
    this.logits = new Float32Array(count);
    this.priors = new Float32Array(count);
    this.visits = new Int32Array(count);
    this.utilitySums = new Float64Array(count);
    this.networkValue = value;
    this.networkLead = lead;
    this.networkUtility = utility;
    this.evaluation = evaluation;
    let edge = 0;
    for (let move = 0; move < policy.length; move++) {
      const prior = policy[move]!;
      if (prior <= 0) continue;
      this.moves[edge] = move;
      this.priors[edge] = prior;
      this.logits[edge] = Math.log(prior);
      edge++;
    }
  }

  /** `utility` is what the evaluation is worth to the side to play. */
  static evaluated(evaluation: Evaluation, utility: number): GumbelNode {
    const { policy, value, scoreLead } = evaluation;
    const node = new GumbelNode(policy, value, scoreLead, utility, evaluation);
    if (node.moves.length === 0) throw new Error('The evaluator gave no move a probability');
    return node;
  }

  /** The end of a game that the side to play leads by so many points. */
  static terminal(lead: number, utility: number): GumbelNode {
    return new GumbelNode(NO_POLICY, Math.sign(lead), lead, utility, undefined);
  }

  /** Adds what a simulation found, for this node's side to play. */
  record(edge: number, value: number, lead: number, utility: number): void {
    this.visits[edge] = this.visits[edge]! + 1;
    this.utilitySums[edge] = this.utilitySums[edge]! + utility;
    this.valueSum += value;
    this.leadSum += lead;
    this.totalVisits++;
  }

  /** Mean of the network's value and those of all simulations through here. */
  value(): number {
    return (this.networkValue + this.valueSum) / (1 + this.totalVisits);
  }

  /** The same mean of the leads in points. */
  lead(): number {
    return (this.networkLead + this.leadSum) / (1 + this.totalVisits);
  }

  /** The edge whose share of the visits lags most behind the improved policy (paper, equation 14). */
  selectInside(valueScale: number): number {
    const policy = completedPolicy(this, valueScale);
    const scale = 1 / (1 + this.totalVisits);
    let best = 0;
    let bestLag = -Infinity;
    for (let edge = 0; edge < policy.length; edge++) {
      const lag = policy[edge]! - this.visits[edge]! * scale;
      if (lag > bestLag) {
        bestLag = lag;
        best = edge;
      }
    }
    return best;
  }
}

let scratchValues = new Float64Array(64);

/**
 * `[edges]` what is added to the logits: scaled utilities, those of unvisited edges completed by the mixed
 * one (paper, appendix D). The array is shared: read it before the next call.
 */
export function completedValues(node: GumbelNode, valueScale: number): Float64Array {
  const edges = node.moves.length;
  if (scratchValues.length < edges) scratchValues = new Float64Array(edges * 2);
  const { visits, utilitySums, priors } = node;
  let visitedPrior = 0;
  let weighted = 0;
  let most = 0;
  for (let edge = 0; edge < edges; edge++) {
    const count = visits[edge]!;
    if (count === 0) continue;
    visitedPrior += priors[edge]!;
    weighted += (priors[edge]! * utilitySums[edge]!) / count;
    if (count > most) most = count;
  }
  let mixed = node.networkUtility;
  if (visitedPrior > 0) {
    mixed = (mixed + (node.totalVisits * weighted) / visitedPrior) / (1 + node.totalVisits);
  }
  const factor = (C_VISIT + most) * valueScale * 0.5;
  for (let edge = 0; edge < edges; edge++) {
    const count = visits[edge]!;
    const value = count > 0 ? utilitySums[edge]! / count : mixed;
    scratchValues[edge] = factor * (value + 1);
  }
  return scratchValues;
}

let scratchPolicy = new Float64Array(64);

/** `[edges]` softmax of logits plus completed values: the improved policy. The array is shared likewise. */
export function completedPolicy(node: GumbelNode, valueScale: number): Float64Array {
  const values = completedValues(node, valueScale);
  const edges = node.moves.length;
  if (scratchPolicy.length < edges) scratchPolicy = new Float64Array(edges * 2);
  const policy = scratchPolicy.subarray(0, edges);
  let highest = -Infinity;
  for (let edge = 0; edge < edges; edge++) {
    const logit = node.logits[edge]! + values[edge]!;
    policy[edge] = logit;
    if (logit > highest) highest = logit;
  }
  let sum = 0;
  for (let edge = 0; edge < edges; edge++) {
    const weight = Math.exp(policy[edge]! - highest);
    policy[edge] = weight;
    sum += weight;
  }
  for (let edge = 0; edge < edges; edge++) policy[edge] = policy[edge]! / sum;
  return policy;
}
