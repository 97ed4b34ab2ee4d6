import { describe, expect, it } from 'vitest';
import { Position } from '../rules/position.ts';
import { RULE_SETS } from '../rules/rule-set.ts';
import { OpinionatedEvaluator, WatchingEvaluator } from '../testkit/fake-evaluators.ts';
import { PoolEvaluator } from './pool.ts';

const position = (): Position => new Position(5, RULE_SETS.chinese, 7);

describe('a pool of evaluators', () => {
  it('asks the member that has least to do', async () => {
    const members = [1, 2, 3].map(() => new WatchingEvaluator(new OpinionatedEvaluator()));
    const pool = new PoolEvaluator(members);
    await Promise.all([
      pool.evaluate([position(), position()]),
      pool.evaluate([position()]),
      pool.evaluate([position()]),
      pool.evaluate([position()]),
    ]);
    expect(members.map(({ batches }) => batches.reduce((a, b) => a + b, 0)).sort()).toEqual([
      1, 2, 2,
    ]);
  });

  it('answers as its members do, and lets all of them go', async () => {
    const members = [1, 2].map(() => new WatchingEvaluator(new OpinionatedEvaluator()));
    const pool = new PoolEvaluator(members);
    const [answer] = await pool.evaluate([position()]);
    const [alone] = await new OpinionatedEvaluator().evaluate([position()]);
    expect(answer).toEqual(alone);
    expect(pool.networkHash).toBe(members[0]?.networkHash);
    await pool.dispose();
    expect(members.every(({ disposed }) => disposed)).toBe(true);
  });

  it('needs a member', () => {
    expect(() => new PoolEvaluator([])).toThrow(RangeError);
  });
});
