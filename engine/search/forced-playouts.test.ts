import { describe, expect, it } from 'vitest';
import { Position } from '../rules/position.ts';
import { RULE_SETS } from '../rules/rule-set.ts';
import { OpinionatedEvaluator } from '../testkit/fake-evaluators.ts';
import { expand } from './expand.ts';
import { prunedPolicy } from './forced-playouts.ts';
import { SearchNode } from './node.ts';
import { createRandom } from './random.ts';
import { Search } from './search.ts';
import { DEFAULT_SEARCH } from './settings.ts';

const FORCED = { ...DEFAULT_SEARCH, root: 'forced', inFlight: 1, noiseShare: 0.25 } as const;

async function searched(visits: number, settings = FORCED as typeof DEFAULT_SEARCH) {
  const position = new Position(5, RULE_SETS.chinese, 7);
  for (const move of [12, 6, 7]) position.play(move);
  const search = new Search(new OpinionatedEvaluator(), settings, createRandom(4));
  await search.run(position, { visits });
  return search.tree!;
}

/** A root of three moves with these priors, visits and values for the root's side. */
function rootOf(children: readonly (readonly [prior: number, visits: number, value: number])[]) {
  const root = new SearchNode();
  expand(root, Float32Array.from([...children.map(([prior]) => prior), 0]));
  root.children = children.map(([prior, visits, value], move) =>
    Object.assign(new SearchNode(move, prior), { visits, utilitySum: -value * visits }),
  );
  root.visits = 1 + children.reduce((sum, [, visits]) => sum + visits, 0);
  return root;
}

describe('forced playouts', () => {
  it('give each move that was tried the square root of twice its prior times the visits', async () => {
    const visits = 400;
    const short = (root: SearchNode): number =>
      root.children.filter(
        (child) => child.visits + 1 < Math.sqrt(2 * child.prior * (root.visits - 1)),
      ).length;
    expect(short(await searched(visits))).toBe(0);
    expect(short(await searched(visits, { ...FORCED, root: 'puct' }))).toBeGreaterThan(0);
  });

  it('are spent in full, and the policy learnt is of legal moves and sums to one', async () => {
    for (const visits of [2, 3, 17, 100]) {
      const root = await searched(visits);
      expect(root.visits).toBe(visits);
      expect(root.children.reduce((sum, child) => sum + child.visits, 0)).toBe(visits - 1);
      const policy = prunedPolicy(root, FORCED);
      expect(policy.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 5);
      policy.forEach((share, move) => {
        if (share > 0) expect(root.policy[move]).toBeGreaterThan(0);
      });
    }
  });
});

describe('the pruned policy', () => {
  it('takes a bad move’s forced visits away, and leaves a move its due', () => {
    // The third was forced: nothing that it found explains its visits.
    const policy = prunedPolicy(
      rootOf([
        [0.5, 60, 0.2],
        [0.4, 30, 0.1],
        [0.1, 4, -0.9],
      ]),
      FORCED,
    );
    expect(policy[2]).toBe(0);
    expect(policy[0]! + policy[1]!).toBeCloseTo(1, 5);
    expect(policy[1]).toBeGreaterThan(0.2);
  });

  it('takes no more away than could have been forced', () => {
    // Bad, but visited far more often than it was forced to be: √(2 · 0.1 · 90) = 4.2.
    const policy = prunedPolicy(
      rootOf([
        [0.9, 60, 0.2],
        [0.1, 30, -0.9],
      ]),
      FORCED,
    );
    expect(policy[1]! / policy[0]!).toBeCloseTo(26 / 60, 5);
  });

  it('keeps all of a move that PUCT would visit again, and no single visit', () => {
    const policy = prunedPolicy(
      rootOf([
        [0.5, 60, 0.2],
        [0.4, 30, 0.6],
        [0.1, 1, 0.1],
      ]),
      FORCED,
    );
    expect(policy[1]! / policy[0]!).toBeCloseTo(0.5, 5);
    expect(policy[2]).toBe(0);
  });
});
