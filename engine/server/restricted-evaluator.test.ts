/** Searches that may not look at some moves. */

import { describe, expect, it } from 'vitest';
import { UniformEvaluator } from '../evaluator/uniform-evaluator.ts';
import type { Move } from '../rules/point.ts';
import { newPosition } from '../rules/replay.ts';
import { RULE_SETS } from '../rules/rule-set.ts';
import { Search } from '../search/search.ts';
import { CountingEvaluator } from '../testkit/fake-evaluators.ts';
import { RestrictedEvaluator } from './restricted-evaluator.ts';
import type { Restriction } from './search-service.ts';

const empty = () => newPosition({ size: 5, rules: RULE_SETS.chinese, komi: 7 });
const all = Array.from({ length: 26 }, (_, move) => move);
const but = (...kept: Move[]) => all.filter((move) => !kept.includes(move));

async function policyOf(restrictions: readonly Restriction[]): Promise<Float32Array> {
  const evaluator = new RestrictedEvaluator(new UniformEvaluator(), empty(), restrictions);
  const [evaluation] = await evaluator.evaluate([empty()]);
  return evaluation!.policy;
}

describe('RestrictedEvaluator', () => {
  it('leaves only what is allowed, and probabilities that sum to 1', async () => {
    const policy = await policyOf([{ toPlay: 'black', forbidden: but(3, 7), depth: 1 }]);
    expect(policy[3]).toBeCloseTo(0.5);
    expect(policy[7]).toBeCloseTo(0.5);
    expect(policy[0]).toBe(0);
  });

  it('does not touch the other side’s moves', async () => {
    const policy = await policyOf([{ toPlay: 'white', forbidden: but(3), depth: 1 }]);
    expect(policy[0]).toBeCloseTo(1 / 26);
  });

  it('passes when all points are forbidden, and gives in when the pass is as well', async () => {
    const points = await policyOf([{ toPlay: 'black', forbidden: but(25), depth: 1 }]);
    expect(points[25]).toBe(1);
    const none = await policyOf([{ toPlay: 'black', forbidden: all, depth: 1 }]);
    expect(none[0]).toBeCloseTo(1 / 26);
  });

  it('holds as deep as it is told', async () => {
    const search = async (depth: number) => {
      const restrictions = [
        { toPlay: 'black', forbidden: but(3, 7), depth },
        { toPlay: 'white', forbidden: but(3, 7), depth },
      ] as const;
      const restricted = new RestrictedEvaluator(new CountingEvaluator(), empty(), restrictions);
      return new Search(restricted).run(empty(), { visits: 200 });
    };
    const shallow = await search(1);
    expect(shallow.moves.map(({ move }) => move).sort()).toEqual([3, 7]);
    expect(shallow.moves.every(({ pv }) => [3, 7].includes(pv[1]!))).toBe(false);
    const deep = await search(2);
    expect(deep.moves.map(({ pv }) => pv.slice(0, 2).sort())).toEqual([
      [3, 7],
      [3, 7],
    ]);
  });
});
