import { describe, expect, it } from 'vitest';
import { WHITE } from '../rules/color.ts';
import { readDiagram } from '../testkit/diagrams.ts';
import { UniformEvaluator } from './uniform-evaluator.ts';

describe('the uniform evaluator', () => {
  it('gives every legal move the same probability and no opinion on who wins', async () => {
    const { position, at } = readDiagram(
      `a X .
       X X .
       . . .`,
      { toPlay: WHITE },
    );
    const [evaluation] = await new UniformEvaluator().evaluate([position]);
    // Five empty points and the pass; the point inside Black's eye is suicide.
    expect(evaluation?.policy[at('a')]).toBe(0);
    expect([...(evaluation?.policy ?? [])].filter((p) => p > 0)).toEqual(
      new Array(6).fill(Math.fround(1 / 6)),
    );
    expect(evaluation?.policy[position.pass]).toBeCloseTo(1 / 6);
    expect(evaluation?.value).toBe(0);
    expect(evaluation?.scoreLead).toBe(0);
    expect(evaluation?.ownership).toEqual(new Float32Array(9));
  });

  it('answers boards of different sizes one after the other', async () => {
    const evaluator = new UniformEvaluator();
    for (const rows of ['. .\n. .', '. . .\n. . .\n. . .', '. .\n. .']) {
      const { position } = readDiagram(rows);
      const [evaluation] = await evaluator.evaluate([position]);
      expect(evaluation?.policy).toHaveLength(position.area + 1);
    }
  });
});
