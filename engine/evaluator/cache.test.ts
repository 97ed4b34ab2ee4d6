import { describe, expect, it } from 'vitest';
import { Position } from '../rules/position.ts';
import { RULE_SETS } from '../rules/rule-set.ts';
import {
  FailingEvaluator,
  OpinionatedEvaluator,
  WatchingEvaluator,
} from '../testkit/fake-evaluators.ts';
import { CachingEvaluator } from './cache.ts';
import type { Evaluator } from './evaluator.ts';

function after(...moves: number[]): Position {
  const position = new Position(5, RULE_SETS.chinese, 7);
  for (const move of moves) position.play(move);
  return position;
}

describe('the cache', () => {
  it('asks about what it does not know only, and gives the answers in order', async () => {
    const watching = new WatchingEvaluator(new OpinionatedEvaluator());
    const cache = new CachingEvaluator(watching);
    const positions = [after(1), after(2), after(3)];
    const alone = await new OpinionatedEvaluator().evaluate(positions);
    expect(await cache.evaluate([positions[1]!])).toEqual([alone[1]]);
    expect(await cache.evaluate(positions)).toEqual(alone);
    expect(await cache.evaluate(positions)).toEqual(alone);
    expect(watching.batches).toEqual([1, 2]);
    expect([cache.hits, cache.asked]).toEqual([4, 7]);
  });

  it('keeps positions apart that differ in komi, rules, last moves, ko or passes', async () => {
    const watching = new WatchingEvaluator(new OpinionatedEvaluator());
    const cache = new CachingEvaluator(watching);
    const otherKomi = after(1, 2);
    otherKomi.komi = 6.5;
    const otherRules = new Position(5, RULE_SETS.japanese, 7);
    otherRules.play(1);
    otherRules.play(2);
    const different = [
      after(1, 2),
      otherKomi,
      otherRules,
      after(1, 2, 3, 4),
      after(3, 4, 1, 2),
      after(1, 2, 25),
      after(1, 2, 25, 25),
    ];
    for (const position of different) await cache.evaluate([position]);
    expect(watching.positions).toBe(different.length);
  });

  it('knows a position that was reached by other moves, where the last ones that networks see are the same', async () => {
    const watching = new WatchingEvaluator(new OpinionatedEvaluator());
    const cache = new CachingEvaluator(watching);
    const last = [10, 11, 12, 13, 14];
    await cache.evaluate([after(1, 2, 3, ...last)]);
    await cache.evaluate([after(3, 2, 1, ...last)]);
    expect([watching.positions, cache.hits, cache.asked]).toEqual([1, 1, 2]);
    // The fifth move from the end is another one.
    await cache.evaluate([after(10, 2, 3, 1, ...last.slice(1))]);
    expect(watching.positions).toBe(2);
  });

  it('keeps apart a position with a ko that may be taken from the same one where it may not yet', async () => {
    const watching = new WatchingEvaluator(new OpinionatedEvaluator());
    const cache = new CachingEvaluator(watching);
    const forbidden = new Position(5, RULE_SETS.japanese, 7);
    for (const move of [1, 2, 5, 8, 11, 12, 20, 6, 7]) forbidden.play(move);
    const allowed = forbidden.clone();
    // Nobody has moved, but the turn was given away and back.
    allowed.skipTurn();
    allowed.skipTurn();
    expect([forbidden.isLegal(6), allowed.isLegal(6)]).toEqual([false, true]);
    for (const position of [forbidden, allowed]) await cache.evaluate([position]);
    expect(cache.hits).toBe(0);
  });

  it('holds no more than it may, and longest what was used lately', async () => {
    const watching = new WatchingEvaluator(new OpinionatedEvaluator());
    // Room for ten evaluations of 5×5, each some 750 bytes.
    const cache = new CachingEvaluator(watching, 7600);
    const others = Array.from({ length: 24 }, (_, point) => after(point));
    const favourite = after(24);
    for (const position of others) await cache.evaluate([favourite, position]);
    expect(cache.hits).toBe(others.length - 1);
    cache.hits = 0;
    for (const position of others.reverse()) await cache.evaluate([position]);
    expect(cache.hits).toBeGreaterThanOrEqual(4);
    expect(cache.hits).toBeLessThanOrEqual(10);
  });

  it('forgets everything when the network behind it is replaced', async () => {
    let inner: Evaluator = new OpinionatedEvaluator(1);
    const changing: Evaluator = {
      get name() {
        return inner.name;
      },
      get networkHash() {
        return inner.networkHash;
      },
      evaluate: (positions) => inner.evaluate(positions),
      dispose: () => inner.dispose(),
    };
    const cache = new CachingEvaluator(changing);
    await cache.evaluate([after(1)]);
    inner = new OpinionatedEvaluator(2);
    expect(await cache.evaluate([after(1)])).toEqual(await inner.evaluate([after(1)]));
  });

  it('remembers nothing of a question that failed', async () => {
    const failing = new FailingEvaluator(new OpinionatedEvaluator(), 0);
    const cache = new CachingEvaluator(failing);
    await expect(cache.evaluate([after(1)])).rejects.toThrow('gave up');
    failing.answersLeft = 1;
    expect(await cache.evaluate([after(1)])).toHaveLength(1);
    expect(cache.hits).toBe(0);
  });

  it('refuses to have no room', () => {
    expect(() => new CachingEvaluator(new OpinionatedEvaluator(), 0)).toThrow(RangeError);
  });
});
