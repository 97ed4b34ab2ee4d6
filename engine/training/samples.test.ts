import { describe, expect, it } from 'vitest';
import type { GameRecord } from '../dataset/game-record.ts';
import { GLOBALS, PLANE, PLANES } from '../features/layout.ts';
import { SYMMETRIES, symmetryTable } from '../rules/symmetry.ts';
import { BatchMaker, spreadOverSizes } from './samples.ts';

const SIZE = 5;
const AREA = SIZE * SIZE;

const game: GameRecord = {
  networkHash: 'x',
  seed: 1,
  size: SIZE,
  komi: 0.5,
  ending: 'passes',
  moves: [6, 18, 1, AREA, AREA],
  turns: [
    { turn: 2, moves: Int16Array.of(1, 8, AREA), probabilities: Float32Array.of(0.5, 0.3, 0.2) },
    { turn: 1, moves: Int16Array.of(18), probabilities: Float32Array.of(1) },
  ],
  rootValues: new Float32Array(5),
  score: 3.5,
  ownership: Int8Array.from({ length: AREA }, (_, p) => (p < 10 ? 1 : -1)),
};

/** Draws that pick symmetry `s` and keep the history. */
function drawing(s: number): () => number {
  const draws = [(s + 0.5) / SYMMETRIES, 0.9];
  let at = 0;
  return () => draws[at++ % 2] ?? 0;
}

describe('samples', () => {
  it('are spread evenly over the sizes of games, and over the games of a size', () => {
    const small = Array.from({ length: 30 }, () => game);
    const large = { ...game, size: 7, turns: Array.from({ length: 9 }, () => game.turns[0]!) };
    const empty = { ...game, size: 9, turns: [] };
    const spread = spreadOverSizes([...small, empty, large], 9);
    expect(spread.map((sample) => sample.game.size)).toEqual([5, 5, 5, 5, 7, 7, 7, 7, 7]);
    expect(spread.slice(4).map(({ turn }) => turn)).toEqual([0, 1, 3, 5, 7]);
    expect(spreadOverSizes([...small, large], 40)).toHaveLength(29);
    expect(spreadOverSizes([], 9)).toEqual([]);
  });

  it('turn position, policy, reply and ownership by the same symmetry', () => {
    for (let s = 0; s < SYMMETRIES; s++) {
      const image = symmetryTable(SIZE, s);
      const batch = new BatchMaker(SIZE).make([{ game, turn: 0 }], drawing(s));
      expect(batch.planes[(image[6] ?? -1) * PLANES + PLANE.own]).toBe(1);
      expect(batch.planes[(image[18] ?? -1) * PLANES + PLANE.opponent]).toBe(1);
      expect(batch.planes[(image[18] ?? -1) * PLANES + PLANE.history]).toBe(1);
      expect(batch.policy[image[1] ?? -1]).toBeCloseTo(0.5);
      expect(batch.policy[image[8] ?? -1]).toBeCloseTo(0.3);
      expect(batch.policy[AREA]).toBeCloseTo(0.2);
      expect(batch.reply[AREA]).toBe(1);
      expect(batch.ownership[image[0] ?? -1]).toBe(1);
      expect(batch.ownership[image[24] ?? -1]).toBe(-1);
    }
  });

  it('see value, score, komi and ownership from the side to play', () => {
    const batch = new BatchMaker(SIZE).make(
      [
        { game, turn: 0 },
        { game, turn: 1 },
      ],
      drawing(0),
    );
    expect([...batch.value]).toEqual([1, 0]);
    expect([...batch.score]).toEqual([3.5, -3.5]);
    expect(batch.ownership[0]).toBe(1);
    expect(batch.ownership[AREA]).toBe(-1);
    expect(batch.globals[0]).toBeCloseTo(-0.025);
    expect(batch.globals[GLOBALS]).toBeCloseTo(0.025);
  });

  it('of games that were not played out teach no score and no ownership', () => {
    const settled: GameRecord = { ...game, ending: 'settled', score: -1 };
    const batch = new BatchMaker(SIZE).make([{ game: settled, turn: 0 }], drawing(0));
    expect(batch.finalWeight[0]).toBe(0);
    expect(batch.value[0]).toBe(0);
    expect(batch.valueWeight[0]).toBe(1);
  });

  it('of another board size are refused', () => {
    expect(() => new BatchMaker(9).make([{ game, turn: 0 }], drawing(0))).toThrow(RangeError);
  });
});
