import { describe, expect, it } from 'vitest';
import { UniformEvaluator } from '../evaluator/uniform-evaluator.ts';
import { newPosition } from '../rules/replay.ts';
import { RULE_SETS } from '../rules/rule-set.ts';
import { createRandom } from '../search/random.ts';
import { OpinionatedEvaluator } from '../testkit/fake-evaluators.ts';
import { playSelfPlayGame } from './play-game.ts';
import { drawByTemperature, searchTurn } from './searched-turn.ts';
import { DEFAULT_SELF_PLAY, type SelfPlaySettings } from './settings.ts';

const settings: SelfPlaySettings = {
  ...DEFAULT_SELF_PLAY,
  size: 5,
  fullVisits: 40,
  cheapVisits: 10,
  maxMoves: 50,
};
const position = () => newPosition({ size: 5, rules: RULE_SETS.chinese, komi: 7 });

describe.each(['gumbel', 'puct'] as const)('a turn searched by %s', (search) => {
  const turn = (full: boolean, seed: number) =>
    searchTurn(
      position(),
      new OpinionatedEvaluator(),
      { ...settings, search },
      {
        full,
        noise: 1,
        random: createRandom(seed),
      },
    );

  it('plays a legal move and teaches a policy', async () => {
    for (const full of [true, false]) {
      const { move, policy, rootValue } = await turn(full, 1);
      expect(position().isLegal(move)).toBe(true);
      expect(policy).toHaveLength(26);
      expect(policy.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 4);
      expect(Math.abs(rootValue)).toBeLessThanOrEqual(1);
    }
  });

  it('has as many positions evaluated as it has visits', async () => {
    const asked = async (full: boolean): Promise<number> => {
      let count = 0;
      const inner = new OpinionatedEvaluator();
      const counting = {
        name: inner.name,
        networkHash: inner.networkHash,
        dispose: () => inner.dispose(),
        evaluate: (positions: Parameters<typeof inner.evaluate>[0]) => {
          count += positions.length;
          return inner.evaluate(positions);
        },
      };
      const options = { full, noise: 1, random: createRandom(2) };
      await searchTurn(position(), counting, { ...settings, search }, options);
      return count;
    };
    expect(await asked(true)).toBe(41);
    expect(await asked(false)).toBe(11);
  });

  it('is the same from the same seed, and varied from others', async () => {
    expect(await turn(true, 3)).toEqual(await turn(true, 3));
    const moves = new Set<number>();
    for (let seed = 0; seed < 12; seed++) moves.add((await turn(true, seed)).move);
    expect(moves.size).toBeGreaterThan(1);
  });

  it('makes whole games', async () => {
    const game = await playSelfPlayGame(
      new UniformEvaluator(),
      { ...settings, search, fullVisits: 8 },
      5,
    );
    expect(game.turns.length).toBeGreaterThan(10);
  });
});

describe('a draw by temperature', () => {
  const policy = Float32Array.from([0, 0.2, 0.8]);
  const share = (temperature: number): number => {
    const random = createRandom(6);
    let count = 0;
    for (let i = 0; i < 2000; i++)
      if (drawByTemperature(policy, temperature, random) === 2) count++;
    return count / 2000;
  };

  it('follows the shares at 1, the largest at 0, and never a move without any', () => {
    expect(share(1)).toBeCloseTo(0.8, 1);
    expect(share(0.5)).toBeCloseTo(0.64 / 0.68, 1);
    expect(share(0)).toBe(1);
    expect(share(100)).toBeCloseTo(0.5, 1);
  });
});
