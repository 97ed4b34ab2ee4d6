/**
 * Search for self-play: Gumbel AlphaZero (Danihelka, Guez, Schrittwieser, Silver: "Policy improvement by
 * planning with Gumbel", ICLR 2022). At the root, moves are sampled without replacement by Gumbel noise and
 * halved by their values; below it moves are chosen deterministically so that visits follow the improved policy.
 * With few visits it still yields a policy that is no worse than the network's. Its visits are no beliefs.
 */

import { evaluateOne } from '../evaluator/evaluate-one.ts';
import type { Evaluation, Evaluator } from '../evaluator/evaluator.ts';
import type { Move } from '../rules/point.ts';
import { Position } from '../rules/position.ts';
import { completedPolicy, completedValues, GumbelNode } from './gumbel-node.ts';
import { gumbel, type Random } from './random.ts';
import { halvingSchedule } from './sequential-halving.ts';
import { terminalLead } from './terminal.ts';

export interface GumbelOptions {
  /** Simulations; the root's own evaluation is not counted. */
  readonly visits: number;
  /** Moves that are considered at the root at most. */
  readonly consideredMoves: number;
  /** 1 samples moves as the theory asks for, 0 takes the best. */
  readonly gumbelScale: number;
  readonly random: Random;
  /**
   * Weight of the lead beside winning: utility is the value plus this times 2/pi * atan(gain / size), where the
   * gain is the lead less the evaluator's lead at the root (KataGo paper, appendix F). 0 when left out.
   */
  readonly scoreWeight?: number;
  /** How strongly values move the policy, see `gumbel-node.ts`; 1 when left out. */
  readonly valueScale?: number;
  /** What the evaluator said of the position, where that is known: `next` of the search before. */
  readonly evaluation?: Evaluation | undefined;
}

export interface GumbelResult {
  /** The move to play. */
  readonly move: Move;
  /** `[area + 1]` the policy that the network should have had. */
  readonly improvedPolicy: Float32Array;
  /** `[area + 1]` simulations through each move. */
  readonly visits: Int32Array;
  /** Value of the position after search, -1..1, for the side to play. */
  readonly rootValue: number;
  /** The evaluator's own value of the position, likewise. */
  readonly networkValue: number;
  /** Expected final lead after search, in points, for the side to play. */
  readonly scoreLead: number;
  /** The evaluator's own opinion about the position. */
  readonly evaluation: Evaluation;
  /** Its opinion about the position after `move`, where the search saw it. */
  readonly next: Evaluation | undefined;
}

const scratchPositions = new Map<number, Position[]>();

/** Searches a position in which the game is not over. Simulations run one after the other. */
export async function gumbelSearch(
  position: Position,
  evaluator: Evaluator,
  options: GumbelOptions,
): Promise<GumbelResult> {
  if (position.gameOver) throw new Error('The game is over: there is nothing to search');
  const evaluation = options.evaluation ?? (await evaluateOne(evaluator, position));
  const root = GumbelNode.evaluated(evaluation, evaluation.value);
  const wish: Wish = {
    weight: options.scoreWeight ?? 0,
    lead: evaluation.scoreLead,
    size: position.size,
    valueScale: options.valueScale ?? 1,
  };
  const scores = rootScores(root, options);
  const considered = Math.min(options.consideredMoves, options.visits, root.moves.length);
  const schedule = halvingSchedule(considered, options.visits);
  const scratch = takeScratch(position);
  try {
    for (let simulation = 0; simulation < options.visits; simulation++) {
      const edge = considerEdge(root, scores, schedule[simulation]!, wish);
      scratch.copyFrom(position);
      await simulate(root, edge, scratch, evaluator, wish);
    }
  } finally {
    giveBack(scratch);
  }
  return resultOf(root, scores, evaluation, wish);
}

/** Gumbel noise plus logit of each root edge: what the moves are sampled by. */
function rootScores(root: GumbelNode, options: GumbelOptions): Float32Array {
  return Float32Array.from(
    root.logits,
    (logit) => logit + (options.gumbelScale > 0 ? options.gumbelScale * gumbel(options.random) : 0),
  );
}

/**
 * The best root edge among those with exactly the wanted number of visits. The schedule is made for the moves
 * that there are, so there always is one.
 */
function considerEdge(
  root: GumbelNode,
  scores: Float32Array,
  wantedVisits: number,
  { valueScale }: Wish,
): number {
  const values = completedValues(root, valueScale);
  let best = -1;
  let bestScore = -Infinity;
  for (let edge = 0; edge < root.moves.length; edge++) {
    if (root.visits[edge] !== wantedVisits) continue;
    const score = scores[edge]! + values[edge]!;
    if (best < 0 || score > bestScore) {
      bestScore = score;
      best = edge;
    }
  }
  if (best < 0) throw new Error(`No move was visited ${wantedVisits} times`);
  return best;
}

/** What the search wants beside winning, and how much it trusts its values. */
interface Wish {
  readonly weight: number;
  /** The evaluator's lead at the root, for the root's side to play. */
  readonly lead: number;
  readonly size: number;
  readonly valueScale: number;
}

/** Plays from the root's edge down to a position without a node, evaluates it and backs it up. */
async function simulate(
  root: GumbelNode,
  rootEdge: number,
  scratch: Position,
  evaluator: Evaluator,
  wish: Wish,
): Promise<void> {
  const path: GumbelNode[] = [];
  const edges: number[] = [];
  let node = root;
  let edge = rootEdge;
  for (;;) {
    path.push(node);
    edges.push(edge);
    scratch.play(node.moves[edge]!);
    const child = node.children[edge];
    if (!child) {
      const leaf = await leafOf(scratch, evaluator, wish, path.length % 2 === 0);
      node.children[edge] = leaf;
      node = leaf;
      break;
    }
    node = child;
    if (!node.evaluation) break;
    edge = node.selectInside(wish.valueScale);
  }
  let { networkValue: value, networkLead: lead, networkUtility: utility } = node;
  for (let i = path.length - 1; i >= 0; i--) {
    value = -value;
    lead = -lead;
    utility = -utility;
    path[i]!.record(edges[i]!, value, lead, utility);
  }
}

/** `rootSide`: whether the root's side is to play there. */
async function leafOf(
  scratch: Position,
  evaluator: Evaluator,
  wish: Wish,
  rootSide: boolean,
): Promise<GumbelNode> {
  const utility = (value: number, lead: number): number => {
    const gain = lead - (rootSide ? wish.lead : -wish.lead);
    return value + wish.weight * (2 / Math.PI) * Math.atan(gain / wish.size);
  };
  if (scratch.gameOver) {
    const lead = terminalLead(scratch);
    return GumbelNode.terminal(lead, utility(Math.sign(lead), lead));
  }
  const evaluation = await evaluateOne(evaluator, scratch);
  return GumbelNode.evaluated(evaluation, utility(evaluation.value, evaluation.scoreLead));
}

function resultOf(
  root: GumbelNode,
  scores: Float32Array,
  evaluation: Evaluation,
  wish: Wish,
): GumbelResult {
  const most = root.visits.reduce((a, b) => Math.max(a, b), 0);
  const edge = considerEdge(root, scores, most, wish);
  const policy = completedPolicy(root, wish.valueScale);
  const moves = wish.size * wish.size + 1;
  const improvedPolicy = new Float32Array(moves);
  const visits = new Int32Array(moves);
  root.moves.forEach((move, i) => {
    improvedPolicy[move] = policy[i]!;
    visits[move] = root.visits[i]!;
  });
  return {
    move: root.moves[edge]!,
    improvedPolicy,
    visits,
    rootValue: root.value(),
    networkValue: root.networkValue,
    scoreLead: root.lead(),
    evaluation,
    next: root.children[edge]?.evaluation,
  };
}

function takeScratch(position: Position): Position {
  const known = scratchPositions.get(position.size)?.pop();
  // Rules are part of a position, so a scratch of other rules is of no use.
  if (known && known.rules === position.rules) return known;
  return new Position(position.size, position.rules, position.komi);
}

function giveBack(scratch: Position): void {
  const pool = scratchPositions.get(scratch.size);
  if (pool) pool.push(scratch);
  else scratchPositions.set(scratch.size, [scratch]);
}
