import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Evaluation, Evaluator } from '../../evaluator/evaluator.ts';
import { BLACK } from '../../rules/color.ts';
import { Position } from '../../rules/position.ts';
import { RULE_SETS, RULES_NAMES, type RulesName } from '../../rules/rule-set.ts';
import { SMALL_SHAPE, largestDifference, randomWeights } from '../../testkit/networks.ts';
import { randomPosition } from '../../testkit/positions.ts';
import { loadNetwork } from '../network-folder.ts';
import { loadEvaluator } from './onnx-evaluator.ts';
import { saveNetwork } from './save-network.ts';

const folder = join(mkdtempSync(join(tmpdir(), 'move37-onnx-')), 'network');
let evaluator: Evaluator;

function closeTo(a: Evaluation | undefined, b: Evaluation | undefined): boolean {
  if (!a || !b) return false;
  const numbers = ({ value, scoreLead, scoreSpread }: Evaluation) => [
    value,
    scoreLead,
    scoreSpread,
  ];
  return (
    largestDifference(a.policy, b.policy) < 1e-5 &&
    largestDifference(a.ownership, b.ownership) < 1e-5 &&
    largestDifference(numbers(a), numbers(b)) < 1e-4
  );
}

/** Of one network that learned under these rules. */
function evaluatorOf(rules: readonly RulesName[]): Promise<Evaluator> {
  saveNetwork(
    folder,
    { name: 'test', shape: SMALL_SHAPE, rules: [...rules], sizes: [9], training: {} },
    randomWeights(SMALL_SHAPE, 5),
  );
  return loadEvaluator(folder, { batchMax: 4 });
}

beforeAll(async () => {
  evaluator = await evaluatorOf(['chinese']);
});
afterAll(async () => {
  await evaluator.dispose();
  rmSync(join(folder, '..'), { recursive: true, force: true });
});

describe('an evaluator from disk', () => {
  it('is known by its network', () => {
    expect(evaluator.name).toBe('test');
    expect(evaluator.networkHash).toBe(loadNetwork(folder).hash);
    expect(evaluator.networkHash).toMatch(/^[0-9a-f]{16}$/);
  });

  it.each([5, 9, 19])('gives probabilities of legal moves only, on %i lines', async (size) => {
    const position = randomPosition(size, size * 2, size);
    const legal = new Uint8Array(position.area + 1);
    position.legalMoves(legal);
    const [evaluation] = await evaluator.evaluate([position]);
    if (!evaluation) throw new Error('no evaluation');
    expect(evaluation.policy.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 5);
    expect(evaluation.policy.every((p, move) => (legal[move] === 1 ? p > 0 : p === 0))).toBe(true);
    expect(Math.abs(evaluation.value)).toBeLessThanOrEqual(1);
    expect(evaluation.scoreSpread).toBeGreaterThan(0);
    expect(evaluation.ownership).toHaveLength(position.area);
    expect(evaluation.ownership.every((owner) => Math.abs(owner) <= 1)).toBe(true);
  });

  it('says the same of a position alone, in a batch, in several runs and in calls made at once', async () => {
    const positions = Array.from({ length: 10 }, (_, i) => randomPosition(9, 3 * i, i));
    const together = await evaluator.evaluate(positions);
    expect(together).toHaveLength(10);
    const alone = await Promise.all(positions.map((position) => evaluator.evaluate([position])));
    alone.forEach(([evaluation], i) => {
      expect(closeTo(evaluation, together[i])).toBe(true);
    });
    expect(closeTo(together[0], together[5])).toBe(false);
  });

  it('is told of the rules that it learned under, whatever is played', async () => {
    const under = (rules: RulesName): Position => {
      const position = new Position(9, RULE_SETS[rules], 7);
      for (const move of [40, 20, 60]) position.play(move);
      return position;
    };
    const [area, ...others] = await evaluator.evaluate(RULES_NAMES.map(under));
    for (const other of others) expect(closeTo(other, area)).toBe(true);
    const learned = await evaluatorOf(RULES_NAMES);
    const [chinese, japanese] = await learned.evaluate([under('chinese'), under('japanese')]);
    expect(closeTo(japanese, chinese)).toBe(false);
    await learned.dispose();
  });

  it('sees who is to play', async () => {
    const black = new Position(9, RULE_SETS.chinese, 7);
    const white = black.clone();
    white.play(white.pass);
    expect(black.toPlay).toBe(BLACK);
    const [first, second] = await evaluator.evaluate([black, white]);
    expect(first?.value).not.toBeCloseTo(second?.value ?? 0, 4);
  });

  it('gives no probability to any move of a finished game', async () => {
    const position = new Position(9, RULE_SETS.chinese, 7);
    position.play(position.pass);
    position.play(position.pass);
    const [evaluation] = await evaluator.evaluate([position]);
    expect(evaluation?.policy.every((p) => p === 0)).toBe(true);
  });

  it('evaluates no positions', async () => {
    expect(await evaluator.evaluate([])).toEqual([]);
  });

  it('refuses boards of two sizes in one call, and goes on working', async () => {
    const nine = randomPosition(9, 4, 1);
    await expect(evaluator.evaluate([nine, randomPosition(7, 4, 1)])).rejects.toThrow(
      /9 and of 7 lines/,
    );
    expect(await evaluator.evaluate([nine])).toHaveLength(1);
  });

  it('says what is wrong with a graph that does not open', async () => {
    const network = { ...loadNetwork(folder), onnx: new Uint8Array([1, 2, 3]) };
    await expect(loadEvaluator(network)).rejects.toThrow(
      /onnxruntime could not open the network test/,
    );
  });

  it('refuses to work after it was disposed of, and lets calls under way finish first', async () => {
    const other = await loadEvaluator(folder);
    const underWay = other.evaluate([randomPosition(9, 4, 1)]);
    await other.dispose();
    await other.dispose();
    expect(await underWay).toHaveLength(1);
    await expect(other.evaluate([randomPosition(9, 4, 1)])).rejects.toThrow(/disposed/);
  });
});
