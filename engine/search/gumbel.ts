/**
 * Search for self-play: Gumbel AlphaZero (Danihelka, Guez, Schrittwieser, Silver: "Policy improvement by
 * planning with Gumbel", ICLR 2022). At the root, moves are sampled without replacement by Gumbel noise and
 * halved by their values; below it moves are chosen deterministically so that visits follow the improved policy.
 * With few visits it still yields a policy that is no worse than the network's. Its visits are no beliefs.
 */

import type { Evaluation, Evaluator } from '../evaluator/evaluator.ts';
import type { Move } from '../rules/point.ts';
import { Position } from '../rules/position.ts';
import { completedPolicy, completedValues, GumbelNode } from './gumbel-node.ts';
import { gumbel, type Random } from './random.ts';
import { halvingSchedule } from './sequential-halving.ts';
import { terminalValue } from './terminal.ts';

export interface GumbelOptions {
  /** Simulations; the root's own evaluation is not counted. */
  readonly visits: number;
  /** Moves that are considered at the root at most. */
  readonly consideredMoves: number;
  /** 1 samples moves as the theory asks for, 0 takes the best. */
  readonly gumbelScale: number;
  readonly random: Random;
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
  /** The network's own opinion about the position. */
  readonly evaluation: Evaluation;
}

const scratchPositions = new Map<number, Position[]>();

/** Searches a position in which the game is not over. Simulations run one after the other. */
export async function gumbelSearch(
  position: Position,
  evaluator: Evaluator,
  options: GumbelOptions,
): Promise<GumbelResult> {
  const [evaluation] = await evaluator.evaluate([position]);
  if (!evaluation) throw new Error('The evaluator answered nothing');
  const root = new GumbelNode(evaluation);
  const scores = rootScores(root, options);
  const schedule = halvingSchedule(
    Math.min(options.consideredMoves, root.moves.length),
    options.visits,
  );
  const scratch = takeScratch(position);
  try {
    for (let simulation = 0; simulation < options.visits; simulation++) {
      const edge = considerEdge(root, scores, schedule[simulation]!);
      scratch.copyFrom(position);
      await simulate(root, edge, scratch, evaluator);
    }
  } finally {
    giveBack(scratch);
  }
  return resultOf(root, scores, evaluation, position.area);
}

/** Gumbel noise plus logit of each root edge: what the moves are sampled by. */
function rootScores(root: GumbelNode, options: GumbelOptions): Float32Array {
  return Float32Array.from(
    root.logits,
    (logit) => logit + (options.gumbelScale > 0 ? options.gumbelScale * gumbel(options.random) : 0),
  );
}

/** The best root edge among those with exactly the wanted number of visits. */
function considerEdge(root: GumbelNode, scores: Float32Array, wantedVisits: number): number {
  const values = completedValues(root);
  let best = -1;
  let bestScore = -Infinity;
  for (let edge = 0; edge < root.moves.length; edge++) {
    if (root.visits[edge] !== wantedVisits) continue;
    const score = scores[edge]! + values[edge]!;
    if (score > bestScore) {
      bestScore = score;
      best = edge;
    }
  }
  return best >= 0 ? best : mostVisited(root, scores);
}

/** Fewer legal moves than the schedule expects: give the visit to the best edge all the same. */
function mostVisited(root: GumbelNode, scores: Float32Array): number {
  let best = 0;
  for (let edge = 1; edge < root.moves.length; edge++) {
    const more = root.visits[edge]! - root.visits[best]!;
    if (more > 0 || (more === 0 && scores[edge]! > scores[best]!)) best = edge;
  }
  return best;
}

/** Plays from the root's edge down to a position without a node, evaluates it and backs its value up. */
async function simulate(
  root: GumbelNode,
  rootEdge: number,
  scratch: Position,
  evaluator: Evaluator,
): Promise<void> {
  const path: GumbelNode[] = [];
  const edges: number[] = [];
  let node = root;
  let edge = rootEdge;
  let value: number;
  for (;;) {
    path.push(node);
    edges.push(edge);
    scratch.play(node.moves[edge]!);
    const child = node.children[edge];
    if (child === undefined) {
      if (scratch.gameOver) {
        value = terminalValue(scratch);
        node.children[edge] = null;
      } else {
        const [evaluation] = await evaluator.evaluate([scratch]);
        if (!evaluation) throw new Error('The evaluator answered nothing');
        node.children[edge] = new GumbelNode(evaluation);
        value = evaluation.value;
      }
      break;
    }
    if (child === null) {
      value = terminalValue(scratch);
      break;
    }
    node = child;
    edge = node.selectInside();
  }
  for (let i = path.length - 1; i >= 0; i--) {
    value = -value;
    path[i]!.record(edges[i]!, value);
  }
}

function resultOf(
  root: GumbelNode,
  scores: Float32Array,
  evaluation: Evaluation,
  area: number,
): GumbelResult {
  const most = root.visits.reduce((a, b) => Math.max(a, b), 0);
  const edge = considerEdge(root, scores, most);
  const policy = completedPolicy(root);
  const improvedPolicy = new Float32Array(area + 1);
  const visits = new Int32Array(area + 1);
  root.moves.forEach((move, i) => {
    improvedPolicy[move] = policy[i]!;
    visits[move] = root.visits[i]!;
  });
  return { move: root.moves[edge]!, improvedPolicy, visits, rootValue: root.value(), evaluation };
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
