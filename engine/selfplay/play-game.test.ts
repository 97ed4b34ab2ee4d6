import { describe, expect, it } from 'vitest';
import { UniformEvaluator } from '../evaluator/uniform-evaluator.ts';
import { BLACK, WHITE } from '../rules/color.ts';
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
});
