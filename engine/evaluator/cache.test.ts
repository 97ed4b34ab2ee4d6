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
    const cache = new CachingEvaluator(watching, { entries: 100 });
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
    const cache = new CachingEvaluator(watching, { entries: 100 });
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

  it('forgets what was not used for the longest time', async () => {
    const watching = new WatchingEvaluator(new OpinionatedEvaluator());
    const cache = new CachingEvaluator(watching, { entries: 2 });
    const [a, b, c] = [after(1), after(2), after(3)];
    for (const position of [a, b, a, c]) await cache.evaluate([position]);
    expect(watching.positions).toBe(3);
    await cache.evaluate([a, c]);
    expect(watching.positions).toBe(3);
    await cache.evaluate([b]);
    expect(watching.positions).toBe(4);
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
    const cache = new CachingEvaluator(changing, { entries: 10 });
    await cache.evaluate([after(1)]);
    inner = new OpinionatedEvaluator(2);
    expect(await cache.evaluate([after(1)])).toEqual(await inner.evaluate([after(1)]));
  });

  it('remembers nothing of a question that failed', async () => {
    const failing = new FailingEvaluator(new OpinionatedEvaluator(), 0);
    const cache = new CachingEvaluator(failing, { entries: 10 });
    await expect(cache.evaluate([after(1)])).rejects.toThrow('gave up');
    failing.answersLeft = 1;
    expect(await cache.evaluate([after(1)])).toHaveLength(1);
    expect(cache.hits).toBe(0);
  });

  it('refuses to have no room', () => {
    expect(() => new CachingEvaluator(new OpinionatedEvaluator(), { entries: 0 })).toThrow(
      RangeError,
    );
  });
});
