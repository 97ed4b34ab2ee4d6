import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Position } from '../rules/position.ts';
import { RULE_SETS } from '../rules/rule-set.ts';
import { SMALL_SHAPE, largestDifference, randomWeights } from '../testkit/networks.ts';
import {
  conditionInputs,
  globalInputs,
  humanCondition,
  writeCondition,
  type Condition,
} from './conditioning.ts';
import { loadNetwork } from './network-folder.ts';
import { loadEvaluator } from './onnx/onnx-evaluator.ts';
import { saveNetwork } from './onnx/save-network.ts';
import { TensorflowEvaluator } from './tensorflow/tensorflow-evaluator.ts';

const COUNT = conditionInputs('human-v1');

function inputs(condition: Condition, whiteToPlay = false): number[] {
  const out = new Float32Array(COUNT + 2).fill(7);
  writeCondition(condition, whiteToPlay, out, 1);
  expect([out[0], out.at(-1)]).toEqual([7, 7]);
  return [...out.subarray(1, -1)];
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

describe('conditioning inputs', () => {
  it('rise with the rank and are between 0 and 1', () => {
    let last = -1;
    for (let black = 0; black < 40; black++) {
      const own = inputs({ black }).slice(0, 15);
      expect(Math.min(...own)).toBeGreaterThanOrEqual(0);
      expect(Math.max(...own)).toBeLessThanOrEqual(1);
      expect(sum(own)).toBeGreaterThan(last);
      last = sum(own);
    }
  });

  it('tell the player to move from the opponent', () => {
    const game = { black: 12, white: 33 };
    const black = inputs(game);
    const white = inputs(game, true);
    expect(white.slice(0, 15)).toEqual(black.slice(15, 30));
    expect(white.slice(15, 30)).toEqual(black.slice(0, 15));
    expect(white.slice(30)).toEqual(black.slice(30));
    expect(black.slice(0, 15)).not.toEqual(black.slice(15, 30));
  });

  it('say for each thing whether it is unknown', () => {
    expect(sum(inputs({}))).toBe(4);
    expect(sum(inputs({ black: 0, white: 0, year: 1700, server: 'kgs' }))).toBe(1);
  });

  it('tell servers and eras apart, and 2016 from the years about it', () => {
    const of = (condition: Condition): string => inputs(condition).join();
    const servers = (['professional', 'tygem', 'tom', 'kgs', 'ogs'] as const).map((server) =>
      of({ server }),
    );
    expect(new Set([...servers, of({})]).size).toBe(6);
    expect(new Set([2015, 2016, 2017].map((year) => of({ year }))).size).toBe(3);
    expect(of({ year: 2008 })).toBe(of({ year: 2010 }));
  });
});

describe('a network with conditioning', () => {
  const base = mkdtempSync(join(tmpdir(), 'move37-conditioning-'));
  const human = join(base, 'human');
  const plain = join(base, 'plain');
  const shape = { ...SMALL_SHAPE, globals: globalInputs('human-v1') };
  const description = { name: 'test', rules: ['chinese' as const], sizes: [9], training: {} };
  const position = new Position(9, RULE_SETS.chinese, 6.5);
  position.play(40);
  const condition = { black: 15, white: 30, year: 2015, server: 'ogs' } as const;

  beforeAll(() => {
    saveNetwork(
      human,
      { ...description, shape, conditioning: 'human-v1' },
      randomWeights(shape, 3),
    );
    saveNetwork(plain, { ...description, shape: SMALL_SHAPE }, randomWeights(SMALL_SHAPE, 3));
  });
  afterAll(() => {
    rmSync(base, { recursive: true, force: true });
  });

  async function policyUnder(given: Condition): Promise<Float32Array> {
    const evaluator = await loadEvaluator(human, { condition: humanCondition(given) });
    const [evaluation] = await evaluator.evaluate([position]);
    await evaluator.dispose();
    return evaluation!.policy;
  }

  it('says so in its manifest; others leave it out', () => {
    expect(loadNetwork(human).manifest.conditioning).toBe('human-v1');
    expect(loadNetwork(plain).manifest).not.toHaveProperty('conditioning');
  });

  it('heeds what it is told, for the side to play', async () => {
    const policy = await policyUnder(condition);
    expect(largestDifference(policy, await policyUnder(condition))).toBe(0);
    for (const change of [{ black: 30 }, { white: 15 }, { year: 1930 }, { server: undefined }]) {
      const other = await policyUnder({ ...condition, ...change });
      expect(largestDifference(policy, other)).toBeGreaterThan(1e-5);
    }
  });

  it('says the same in both runtimes', async () => {
    const evaluator = await TensorflowEvaluator.load(human, {
      condition: humanCondition(condition),
    });
    const [evaluation] = await evaluator.evaluate([position]);
    await evaluator.dispose();
    expect(largestDifference(evaluation!.policy, await policyUnder(condition))).toBeLessThan(1e-4);
  });

  it('may be told of each position on its own', async () => {
    const evaluator = await loadEvaluator(human, {
      condition: humanCondition(({ moveNumber }) => (moveNumber === 1 ? condition : {})),
    });
    const empty = new Position(9, RULE_SETS.chinese, 6.5);
    const [unknown, known] = await evaluator.evaluate([empty, position]);
    await evaluator.dispose();
    expect(largestDifference(known!.policy, await policyUnder(condition))).toBeLessThan(1e-6);
    expect(unknown!.policy).toHaveLength(82);
  });

  it('is refused without a condition, and a condition without it', async () => {
    await expect(loadEvaluator(human)).rejects.toThrow('as human:15k');
    await expect(TensorflowEvaluator.load(human)).rejects.toThrow('as human:15k');
    const told = loadEvaluator(plain, { condition: humanCondition({}) });
    await expect(told).rejects.toThrow('knows no ranks');
  });

  it('is refused where its shape has other global inputs', () => {
    const wrong = join(base, 'wrong');
    saveNetwork(wrong, { ...description, shape }, randomWeights(shape, 3));
    expect(() => loadNetwork(wrong)).toThrow('global inputs');
  });
});
