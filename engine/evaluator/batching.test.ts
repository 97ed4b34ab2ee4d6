import { describe, expect, it } from 'vitest';
import { Position } from '../rules/position.ts';
import { RULE_SETS } from '../rules/rule-set.ts';
import {
  FailingEvaluator,
  OpinionatedEvaluator,
  WatchingEvaluator,
} from '../testkit/fake-evaluators.ts';
import { BatchingEvaluator } from './batching.ts';
import type { Evaluator } from './evaluator.ts';

/** `count` games of one size that differ in their first move. */
function games(count: number, size = 5): Position[] {
  return Array.from({ length: count }, (_, move) => {
    const position = new Position(size, RULE_SETS.chinese, 0);
    position.play(move);
    return position;
  });
}

describe('batching', () => {
  it('joins the questions of games that wait at the same time, each gets its own answer', async () => {
    const watching = new WatchingEvaluator(new OpinionatedEvaluator());
    const batching = new BatchingEvaluator(watching, { maxBatch: 64 });
    const positions = games(10);
    const answers = await Promise.all(positions.map((position) => batching.evaluate([position])));
    expect(watching.batches).toEqual([10]);
    const alone = await new OpinionatedEvaluator().evaluate(positions);
    expect(answers.map(([answer]) => answer)).toEqual(alone);
  });

  it('waits until games that go on in promises have asked as well', async () => {
    const watching = new WatchingEvaluator(new OpinionatedEvaluator());
    const batching = new BatchingEvaluator(watching, { maxBatch: 64 });
    const play = async (position: Position, delay: number): Promise<void> => {
      for (let i = 0; i < delay; i++) await Promise.resolve();
      await batching.evaluate([position]);
    };
    await Promise.all(games(8).map((position, i) => play(position, i * 5)));
    expect(watching.batches).toEqual([8]);
  });

  it('never asks for more than the limit, unless one question is larger', async () => {
    const watching = new WatchingEvaluator(new OpinionatedEvaluator());
    const batching = new BatchingEvaluator(watching, { maxBatch: 4 });
    await Promise.all(games(10).map((position) => batching.evaluate([position])));
    expect(watching.batches).toEqual([4, 4, 2]);
    await batching.evaluate(games(6));
    expect(watching.batches.at(-1)).toBe(6);
  });

  it('asks about boards of different sizes apart', async () => {
    const sizes: number[][] = [];
    const inner = new OpinionatedEvaluator();
    const noting: Evaluator = {
      name: 'noting',
      networkHash: 'noting',
      evaluate: (positions) => {
        sizes.push(positions.map((position) => position.size));
        return inner.evaluate(positions);
      },
      dispose: () => inner.dispose(),
    };
    const batching = new BatchingEvaluator(noting, { maxBatch: 64 });
    const mixed = [...games(2, 5), ...games(2, 7), ...games(1, 5)];
    const answers = await Promise.all(mixed.map((position) => batching.evaluate([position])));
    expect(sizes).toEqual([
      [5, 5, 5],
      [7, 7],
    ]);
    expect(answers.map(([answer]) => answer?.ownership.length)).toEqual([25, 25, 49, 49, 25]);
  });

  it('answers nothing when nothing is asked, without a call', async () => {
    const watching = new WatchingEvaluator(new OpinionatedEvaluator());
    expect(await new BatchingEvaluator(watching, { maxBatch: 4 }).evaluate([])).toEqual([]);
    expect(watching.batches).toEqual([]);
  });

  it('tells everybody in a batch that it failed, and goes on', async () => {
    const failing = new FailingEvaluator(new OpinionatedEvaluator(), 0);
    const batching = new BatchingEvaluator(failing, { maxBatch: 64 });
    const outcomes = await Promise.allSettled(games(3).map((one) => batching.evaluate([one])));
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    failing.answersLeft = 1;
    expect(await batching.evaluate(games(1))).toHaveLength(1);
  });

  it('refuses an evaluator that answers too few positions', async () => {
    const mute: Evaluator = {
      name: 'mute',
      networkHash: 'mute',
      evaluate: () => Promise.resolve([]),
      dispose: () => Promise.resolve(),
    };
    const batching = new BatchingEvaluator(mute, { maxBatch: 64 });
    await expect(batching.evaluate(games(2))).rejects.toThrow('0 answers for 2 positions');
  });

  it('has the name and the hash of what is behind it, and disposes of it', async () => {
    const watching = new WatchingEvaluator(new OpinionatedEvaluator(7));
    const batching = new BatchingEvaluator(watching, { maxBatch: 64 });
    expect([batching.name, batching.networkHash]).toEqual(['opinionated', 'opinionated-7']);
    await batching.dispose();
    expect(watching.disposed).toBe(true);
  });
});
