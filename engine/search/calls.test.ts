import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Evaluation, Evaluator } from '../evaluator/evaluator.ts';
import { Position } from '../rules/position.ts';
import { RULE_SETS } from '../rules/rule-set.ts';
import { OpinionatedEvaluator } from '../testkit/fake-evaluators.ts';
import { allNodes } from '../testkit/print-tree.ts';
import { seededRandom } from '../testkit/seeded-random.ts';
import { Search } from './search.ts';
import { DEFAULT_SEARCH } from './settings.ts';

/** Answers each question after a while of its own, so that answers come out of order. */
class SlowEvaluator implements Evaluator {
  readonly name = 'slow';
  readonly networkHash = 'slow';
  out = 0;
  mostOut = 0;
  questions = 0;
  mostQuestions = 0;
  failAt = Infinity;
  private asked = 0;
  private readonly inner = new OpinionatedEvaluator();
  private readonly random = seededRandom(3);

  async evaluate(positions: readonly Position[]): Promise<Evaluation[]> {
    const asked = ++this.asked;
    this.out += positions.length;
    this.questions++;
    this.mostOut = Math.max(this.mostOut, this.out);
    this.mostQuestions = Math.max(this.mostQuestions, this.questions);
    await sleep(this.random() * 2);
    this.out -= positions.length;
    this.questions--;
    if (asked >= this.failAt) throw new Error(`question ${asked} went wrong`);
    return this.inner.evaluate(positions);
  }

  dispose(): Promise<void> {
    return Promise.resolve();
  }
}

const settings = { ...DEFAULT_SEARCH, inFlight: 12, calls: 4 };
const position = (): Position => new Position(5, RULE_SETS.chinese, 7);

function expectNothingOut(search: Search): void {
  for (const node of allNodes(search.tree!)) {
    expect(node.virtualLoss).toBe(0);
    expect(node.state).not.toBe('pending');
  }
}

describe('a search with several questions under way', () => {
  it('has never more leaves or questions out than it may, and reaches its visits exactly', async () => {
    const slow = new SlowEvaluator();
    const search = new Search(slow, settings);
    const report = await search.run(position(), { visits: 300 });
    expect(report.visits).toBe(300);
    expect(slow.mostOut).toBeLessThanOrEqual(12);
    expect(slow.mostOut).toBeGreaterThan(8);
    expect(slow.mostQuestions).toBe(4);
    expectNothingOut(search);
  });

  it('waits for all answers before it throws what one failed with, and can go on', async () => {
    const slow = new SlowEvaluator();
    slow.failAt = 30;
    const search = new Search(slow, settings);
    await expect(search.run(position(), { visits: 300 })).rejects.toThrow(/went wrong/);
    expect(slow.questions).toBe(0);
    expectNothingOut(search);
    slow.failAt = Infinity;
    expect((await search.run(position(), { visits: 300 })).visits).toBe(300);
  });

  it('returns soon when told to stop, with nothing out', async () => {
    const slow = new SlowEvaluator();
    const search = new Search(slow, settings);
    const abort = new AbortController();
    setTimeout(() => {
      abort.abort();
    }, 40);
    const report = await search.run(position(), { visits: 1e6 }, { signal: abort.signal });
    expect(report.visits).toBeGreaterThan(1);
    expectNothingOut(search);
  });

  it('refuses settings that make no sense', () => {
    const wrong = { ...DEFAULT_SEARCH, inFlight: 4, calls: 5 };
    expect(() => new Search(new OpinionatedEvaluator(), wrong)).toThrow(RangeError);
  });
});
