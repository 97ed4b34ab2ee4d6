import { describe, expect, it } from 'vitest';
import type { Evaluator } from '../evaluator/evaluator.ts';
import { UniformEvaluator } from '../evaluator/uniform-evaluator.ts';
import { BLACK, WHITE } from '../rules/color.ts';
import { isDecided } from '../rules/decided.ts';
import { newPosition, playGame } from '../rules/replay.ts';
import { RULE_SETS } from '../rules/rule-set.ts';
import { playSelfPlayGame } from './play-game.ts';
import { DEFAULT_SELF_PLAY, type SelfPlaySettings } from './settings.ts';

const settings: SelfPlaySettings = {
  ...DEFAULT_SELF_PLAY,
  size: 5,
  fullVisits: 16,
  cheapVisits: 4,
  fullShare: 0.5,
  maxMoves: 50,
};

describe('a self-play game', () => {
  it('is legal, ends, and its searched turns hold policies over legal moves', async () => {
    for (let seed = 0; seed < 8; seed++) {
      const game = await playSelfPlayGame(new UniformEvaluator(), settings, seed);
      const position = newPosition({ size: 5, rules: RULE_SETS.chinese, komi: game.komi });
      const turns = new Map(game.turns.map((turn) => [turn.turn, turn]));
      game.moves.forEach((move, number) => {
        const turn = turns.get(number);
        if (turn) {
          const sum = turn.probabilities.reduce((a, b) => a + b, 0);
          expect(sum).toBeCloseTo(1, 4);
          for (const candidate of turn.moves) expect(position.isLegal(candidate)).toBe(true);
        }
        playGame(position, [{ color: number % 2 === 0 ? BLACK : WHITE, move }]);
      });
      expect(game.moves.length).toBeLessThanOrEqual(settings.maxMoves);
      const owned = game.ownership.reduce((a, b) => a + b, 0);
      expect(game.score).toBe(owned - game.komi);
    }
  });

  it('is the same again from the same seed, and another from another', async () => {
    const play = async (seed: number): Promise<readonly number[]> =>
      (await playSelfPlayGame(new UniformEvaluator(), settings, seed)).moves;
    expect(await play(5)).toEqual(await play(5));
    expect(await play(5)).not.toEqual(await play(6));
  });

  it('keeps a policy for about the share of turns that are searched in full, none for the opening', async () => {
    let turns = 0;
    let searched = 0;
    for (let seed = 0; seed < 20; seed++) {
      const game = await playSelfPlayGame(new UniformEvaluator(), settings, seed);
      const opening = game.rootValues.filter((value) => Number.isNaN(value)).length;
      expect(opening).toBeLessThanOrEqual(settings.openingMoves);
      expect(game.rootValues.subarray(0, opening).every((value) => Number.isNaN(value))).toBe(true);
      expect(game.rootValues).toHaveLength(game.moves.length);
      expect(game.turns.every(({ turn }) => turn >= opening)).toBe(true);
      turns += game.moves.length - opening;
      searched += game.turns.length;
    }
    expect(searched / turns).toBeGreaterThan(0.4);
    expect(searched / turns).toBeLessThan(0.6);
  });

  it('that is settled has a winner, and no ownership to learn from', async () => {
    // Black is always sure to lose, whoever is asked.
    const inner = new UniformEvaluator();
    const hopeless: Evaluator = {
      name: 'hopeless',
      networkHash: 'hopeless',
      dispose: () => inner.dispose(),
      evaluate: async (positions) =>
        (await inner.evaluate(positions)).map((evaluation, i) => ({
          ...evaluation,
          value: positions[i]?.toPlay === BLACK ? -0.99 : 0.99,
        })),
    };
    const early = { ...settings, settledValue: 0.9, settledPlayOut: 0, openingMoves: 0 };
    const game = await playSelfPlayGame(hopeless, early, 1);
    expect(game).toMatchObject({ ending: 'settled', score: -1, networkHash: 'hopeless' });
    expect(game.moves.length).toBe(2 * early.settledTurns - 1);
    expect(game.ownership.every((owner) => owner === 0)).toBe(true);
    const off = await playSelfPlayGame(hopeless, { ...early, settledValue: 1 }, 1);
    expect(off.ending).not.toBe('settled');
  });

  it('stops at the move limit and is counted as it stands', async () => {
    const game = await playSelfPlayGame(new UniformEvaluator(), { ...settings, maxMoves: 9 }, 4);
    expect(game).toMatchObject({ ending: 'move-limit' });
    expect(game.moves).toHaveLength(9);
  });

  it('ends where the rules decide it, without passes', async () => {
    const ends = new Map<string, number>();
    for (let seed = 0; seed < 12; seed++) {
      const game = await playSelfPlayGame(
        new UniformEvaluator(),
        { ...settings, maxMoves: 200 },
        seed,
      );
      const passes = game.moves.slice(-2).every((move) => move === 25);
      const kind = passes ? 'two passes' : game.ending;
      ends.set(kind, (ends.get(kind) ?? 0) + 1);
      if (game.ending !== 'passes' || passes) continue;
      const position = newPosition({ size: 5, rules: RULE_SETS.chinese, komi: game.komi });
      const moves = game.moves.map((move, i) => ({ color: i % 2 === 0 ? BLACK : WHITE, move }));
      playGame(position, moves.slice(0, -1));
      const alive = new Uint8Array(25);
      expect(isDecided(position, alive)).toBe(false);
      playGame(position, moves.slice(-1));
      expect(isDecided(position, alive)).toBe(true);
    }
    expect(ends.get('passes')).toBeGreaterThan(0);
  });

  it('tells whoever watches each move before it is played', async () => {
    const seen: number[] = [];
    const game = await playSelfPlayGame(new UniformEvaluator(), settings, 2, (position, move) => {
      expect(position.moveNumber).toBe(seen.length);
      expect(position.isLegal(move)).toBe(true);
      seen.push(move);
    });
    expect(seen).toEqual(game.moves);
  });
});
