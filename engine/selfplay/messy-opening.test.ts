import { describe, expect, it } from 'vitest';
import type { Evaluator } from '../evaluator/evaluator.ts';
import { UniformEvaluator } from '../evaluator/uniform-evaluator.ts';
import { BLACK } from '../rules/color.ts';
import { newPosition } from '../rules/replay.ts';
import { RULE_SETS } from '../rules/rule-set.ts';
import { createRandom } from '../search/random.ts';
import { drawMessyOpening } from './messy-opening.ts';
import { playSelfPlayGame } from './play-game.ts';
import { DEFAULT_SELF_PLAY, type SelfPlaySettings } from './settings.ts';

const settings: SelfPlaySettings = {
  ...DEFAULT_SELF_PLAY,
  size: 5,
  fullVisits: 8,
  messyShare: 1,
  messyMoves: 10,
  messyTemperature: 3,
  maxMoves: 50,
};
const start = () => newPosition({ size: 5, rules: RULE_SETS.chinese, komi: 7 });

/** Likes one point above all others, and thinks of every position what it is told to. */
function opinionated(favourite: number, share: number, value: number): Evaluator {
  const inner = new UniformEvaluator();
  return {
    name: 'opinionated',
    networkHash: 'opinionated',
    dispose: () => inner.dispose(),
    evaluate: async (positions) =>
      (await inner.evaluate(positions)).map((evaluation, i) => {
        const legal = evaluation.policy.filter((probability) => probability > 0).length;
        const policy = evaluation.policy.map((probability, move) => {
          if (!positions[i]!.isLegal(favourite)) return probability;
          if (move === favourite) return share;
          return probability > 0 ? (1 - share) / (legal - 1) : 0;
        });
        return { ...evaluation, policy, value };
      }),
  };
}

describe('a messy opening', () => {
  it('is of legal moves, of each length up to the longest, and leaves the position as it was', async () => {
    const random = createRandom(1);
    const lengths = new Set<number>();
    for (let i = 0; i < 200; i++) {
      const position = start();
      const { moves, komi } = await drawMessyOpening(
        position,
        new UniformEvaluator(),
        settings,
        random,
      );
      expect(komi).toBe(7);
      expect(position.moveNumber).toBe(0);
      for (const move of moves) {
        expect(position.isLegal(move)).toBe(true);
        position.play(move);
      }
      expect(position.gameOver).toBe(false);
      lengths.add(moves.length);
    }
    expect([...lengths].sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it('strays further from the favourite the higher the temperature', async () => {
    const favourites = async (messyTemperature: number): Promise<number> => {
      const random = createRandom(2);
      let count = 0;
      for (let i = 0; i < 300; i++) {
        const evaluator = opinionated(12, 0.9, 0);
        const one = { ...settings, messyMoves: 1, messyTemperature };
        const { moves } = await drawMessyOpening(start(), evaluator, one, random);
        if (moves[0] === 12) count++;
      }
      return count / 300;
    };
    expect(await favourites(1)).toBeCloseTo(0.9, 1);
    expect(await favourites(4)).toBeLessThan(0.65);
  });

  it('is given up where one side is always far ahead', async () => {
    const random = createRandom(3);
    const ahead = (value: number) => opinionated(12, 0.5, value);
    const movesAt = async (value: number) =>
      (await drawMessyOpening(start(), ahead(value), settings, random)).moves;
    expect(await movesAt(0.9)).toEqual([]);
    expect(await movesAt(0.7)).not.toEqual([]);
  });

  it('has the komi that makes its last position fair, where that is asked for', async () => {
    const random = createRandom(4);
    const inner = new UniformEvaluator();
    // Black is 12.3 points ahead on the board, whoever is to play.
    const evaluator: Evaluator = {
      name: 'black',
      networkHash: 'black',
      dispose: () => inner.dispose(),
      evaluate: async (positions) =>
        (await inner.evaluate(positions)).map((evaluation, i) => {
          const { komi, toPlay } = positions[i]!;
          const scoreLead = (12.3 - komi) * (toPlay === BLACK ? 1 : -1);
          return { ...evaluation, scoreLead, value: Math.tanh(scoreLead) };
        }),
    };
    const lopsided = await drawMessyOpening(start(), evaluator, settings, random);
    expect(lopsided).toEqual({ moves: [], komi: 7 });
    const fair = { ...settings, messyFair: true };
    for (let i = 0; i < 20; i++) {
      const { moves, komi } = await drawMessyOpening(start(), evaluator, fair, random);
      expect(moves).not.toEqual([]);
      expect(komi).toBe(12.5);
    }
    const game = await playSelfPlayGame(evaluator, fair, 1);
    expect(game.komi).toBe(12.5);
  });

  it('leads a game of which only what follows is searched and learnt', async () => {
    let longest = 0;
    for (let seed = 0; seed < 10; seed++) {
      const game = await playSelfPlayGame(new UniformEvaluator(), settings, seed);
      const drawn = game.rootValues.filter((value) => Number.isNaN(value)).length;
      expect(drawn).toBeGreaterThan(0);
      expect(game.turns[0]?.turn ?? drawn).toBe(drawn);
      longest = Math.max(longest, drawn);
    }
    expect(longest).toBeGreaterThan(DEFAULT_SELF_PLAY.openingMoves);
  });
});
