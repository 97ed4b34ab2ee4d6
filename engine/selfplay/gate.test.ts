import { describe, expect, it } from 'vitest';
import type { Evaluation, Evaluator } from '../evaluator/evaluator.ts';
import { UniformEvaluator } from '../evaluator/uniform-evaluator.ts';
import { Position } from '../rules/position.ts';
import { RULE_SETS } from '../rules/rule-set.ts';
import { GatedEvaluator } from './gate.ts';

const QUESTION = [new Position(5, RULE_SETS.chinese, 7)];

/** Answers when it is told to. */
class HeldEvaluator implements Evaluator {
  readonly networkHash: string;
  readonly name: string;
  asked = 0;
  disposed = false;
  private release: (() => void)[] = [];
  private readonly inner = new UniformEvaluator();

  constructor(name: string) {
    this.name = name;
    this.networkHash = name;
  }

  async evaluate(positions: readonly Position[]): Promise<Evaluation[]> {
    this.asked++;
    await new Promise<void>((resolve) => this.release.push(resolve));
    return this.inner.evaluate(positions);
  }

  answer(): void {
    for (const release of this.release.splice(0)) release();
  }

  dispose(): Promise<void> {
    this.disposed = true;
    return Promise.resolve();
  }
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('a gate', () => {
  it('holds everybody until an evaluator is put in', async () => {
    const gate = new GatedEvaluator();
    expect([gate.name, gate.networkHash]).toEqual(['none', 'none']);
    const one = gate.evaluate(QUESTION);
    const two = gate.evaluate(QUESTION);
    await turn();
    gate.replace(new UniformEvaluator());
    expect(await one).toHaveLength(1);
    expect(await two).toHaveLength(1);
    expect(gate.networkHash).toBe('uniform');
  });

  it('shuts only when every question under way is answered, and gives the evaluator back', async () => {
    const gate = new GatedEvaluator();
    const held = new HeldEvaluator('first');
    gate.replace(held);
    const running = [gate.evaluate(QUESTION), gate.evaluate(QUESTION)];
    await turn();
    let shut: Evaluator | undefined;
    const shutting = gate.shut().then((evaluator) => (shut = evaluator));
    const late = gate.evaluate(QUESTION);
    await turn();
    expect(shut).toBeUndefined();
    held.answer();
    await shutting;
    expect(shut).toBe(held);
    expect(await Promise.all(running)).toHaveLength(2);
    await turn();
    expect(held.asked).toBe(2);
    const next = new HeldEvaluator('second');
    gate.replace(next);
    await turn();
    next.answer();
    expect(await late).toHaveLength(1);
    expect(next.asked).toBe(1);
  });

  it('shuts at once where nobody asks, and twice', async () => {
    const gate = new GatedEvaluator();
    expect(await gate.shut()).toBeUndefined();
    const held = new HeldEvaluator('first');
    gate.replace(held);
    expect(await gate.shut()).toBe(held);
    expect(await gate.shut()).toBeUndefined();
  });

  it('shuts also when a question failed, and lets its evaluator go at the end', async () => {
    const gate = new GatedEvaluator();
    const failing = new HeldEvaluator('failing');
    failing.evaluate = () => Promise.reject(new Error('out of memory'));
    gate.replace(failing);
    await expect(gate.evaluate(QUESTION)).rejects.toThrow('out of memory');
    await gate.dispose();
    expect(failing.disposed).toBe(true);
  });
});
