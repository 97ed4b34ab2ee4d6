import { expect, it } from 'vitest';
import { RULE_SETS } from '../rules/rule-set.ts';
import { Position } from '../rules/position.ts';
import { OpinionatedEvaluator } from '../testkit/fake-evaluators.ts';
import { counted } from './counted.ts';

it('tells the number of positions, and passes on question and answer', async () => {
  const inner = new OpinionatedEvaluator(3);
  const positions = [5, 7, 9].map((size) => new Position(size, RULE_SETS.chinese, 7));
  const asked: number[] = [];
  const evaluator = counted(inner, (count) => asked.push(count));
  expect(evaluator.networkHash).toBe(inner.networkHash);
  expect(await evaluator.evaluate(positions)).toEqual(await inner.evaluate(positions));
  await evaluator.evaluate(positions.slice(1));
  expect(asked).toEqual([3, 2]);
});
