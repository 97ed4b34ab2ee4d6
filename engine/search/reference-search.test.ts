/**
 * PUCT once more, in the plainest way there is: whole policies sorted, positions cloned, values looked up by
 * hand. One leaf at a time, the search must grow the very same tree.
 */

import { describe, expect, it } from 'vitest';
import { evaluateOne } from '../evaluator/evaluate-one.ts';
import type { Evaluator } from '../evaluator/evaluator.ts';
import { UniformEvaluator } from '../evaluator/uniform-evaluator.ts';
import { BLACK } from '../rules/color.ts';
import { finalAreaLead } from '../rules/final-area.ts';
import type { Move } from '../rules/point.ts';
import { Position } from '../rules/position.ts';
import { RULE_SETS } from '../rules/rule-set.ts';
import { OpinionatedEvaluator } from '../testkit/fake-evaluators.ts';
import type { SearchNode } from './node.ts';
import { Search } from './search.ts';
import { DEFAULT_SEARCH } from './settings.ts';

interface PlainNode {
  readonly position: Position;
  /** Utility of each visit, for this node's side to play. */
  readonly utilities: number[];
  edges: { move: Move; prior: number; child?: PlainNode }[] | undefined;
}

function plainNode(position: Position): PlainNode {
  return { position, utilities: [], edges: undefined };
}

const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

/** `blackLead`: what points are gained on. */
async function visit(node: PlainNode, evaluator: Evaluator, blackLead: number): Promise<number> {
  const utility = await utilityOfVisit(node, evaluator, blackLead);
  node.utilities.push(utility);
  return utility;
}

async function utilityOfVisit(
  node: PlainNode,
  evaluator: Evaluator,
  blackLead: number,
): Promise<number> {
  const { position } = node;
  const own = (black: number): number => (position.toPlay === BLACK ? black : -black);
  const withScore = (value: number, lead: number): number =>
    value +
    DEFAULT_SEARCH.scoreWeight * (2 / Math.PI) * Math.atan((lead - own(blackLead)) / position.size);
  if (position.gameOver) {
    const lead = own(finalAreaLead(position.board) - position.komi);
    return withScore(Math.sign(lead), lead);
  }
  if (!node.edges) {
    const [evaluation] = await evaluator.evaluate([position]);
    if (!evaluation) throw new Error('no answer');
    node.edges = Array.from(evaluation.policy, (prior, move) => ({ move, prior }))
      .filter(({ prior }) => prior > 0)
      .sort((a, b) => b.prior - a.prior || a.move - b.move);
    return withScore(evaluation.value, evaluation.scoreLead);
  }
  const { cpuct } = DEFAULT_SEARCH;
  // The present visit counts as well.
  const N = node.utilities.length + 1;
  const scores = node.edges.map(({ prior, child }) => {
    const Q = child ? -mean(child.utilities) : mean(node.utilities);
    return Q + (cpuct * Math.sqrt(N) * prior) / (1 + (child?.utilities.length ?? 0));
  });
  const edge = node.edges[scores.indexOf(Math.max(...scores))];
  if (!edge) throw new Error('no move');
  if (!edge.child) {
    const position = node.position.clone();
    position.play(edge.move);
    edge.child = plainNode(position);
  }
  return -(await visit(edge.child, evaluator, blackLead));
}

type Shape = [move: Move, visits: number, utility: string, children: Shape[]];

function shapeOf(node: SearchNode): Shape {
  const children = node.children.map(shapeOf).sort((a, b) => a[0] - b[0]);
  return [node.move, node.visits, node.utility.toFixed(9), children];
}

function plainShape(node: PlainNode, move: Move): Shape {
  const children = (node.edges ?? [])
    .flatMap((edge) => (edge.child ? [plainShape(edge.child, edge.move)] : []))
    .sort((a, b) => a[0] - b[0]);
  return [move, node.utilities.length, mean(node.utilities).toFixed(9), children];
}

describe('the search, one leaf at a time', () => {
  const evaluators = { uniform: new UniformEvaluator(), opinionated: new OpinionatedEvaluator(4) };
  for (const [name, evaluator] of Object.entries(evaluators)) {
    for (const size of [3, 5]) {
      it(`grows the tree of the plain search: ${name}, ${size}×${size}`, async () => {
        const position = new Position(size, RULE_SETS.chinese, 2);
        for (const move of [4, 2]) position.play(move);
        const visits = 600;
        const search = new Search(evaluator, { ...DEFAULT_SEARCH, inFlight: 1 });
        await search.run(position, { visits });
        const plain = plainNode(position.clone());
        const { scoreLead } = await evaluateOne(evaluator, position);
        const blackLead = position.toPlay === BLACK ? scoreLead : -scoreLead;
        for (let i = 0; i < visits; i++) await visit(plain, evaluator, blackLead);
        if (!search.tree) throw new Error('There is no tree');
        expect(shapeOf(search.tree)).toEqual(plainShape(plain, -1));
      });
    }
  }
});
