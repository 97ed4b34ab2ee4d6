import { describe, expect, it } from 'vitest';
import type { GameRecord } from '../dataset/game-record.ts';
import { gameStatistics } from './statistics.ts';

function game(change: Partial<GameRecord>): GameRecord {
  const { moves = [] } = change;
  return {
    networkHash: 'network',
    seed: 1,
    size: 5,
    komi: 7,
    ending: 'passes',
    turns: [],
    rootValues: new Float32Array(moves.length).fill(Number.NaN),
    score: 1,
    ownership: new Int8Array(25),
    ...change,
    moves,
  };
}

const line = (length: number, last = 0): number[] =>
  Array.from({ length }, (_, i) => (i === length - 1 ? last : i));

const turn = { turn: 0, moves: Int16Array.of(0), probabilities: Float32Array.of(1) };

describe('the statistics of games', () => {
  it('count samples and moves, and tell shares of results and endings', () => {
    const found = gameStatistics([
      game({ moves: line(10), score: 2, turns: [turn, turn] }),
      game({ moves: line(20), score: -0.5, ending: 'settled', turns: [turn] }),
      game({ moves: line(30), score: 0, ending: 'move-limit' }),
      game({ moves: line(40), score: -3 }),
    ]);
    expect(found).toMatchObject({ games: 4, samples: 3, averageLength: 25 });
    expect(found).toMatchObject({ blackWins: 0.25, draws: 0.25, playedOut: 0.5 });
  });

  it('take openings for the same that part after twelve moves', () => {
    const shares = (...games: number[][]): number =>
      gameStatistics(games.map((moves) => game({ moves }))).uniqueOpenings;
    expect(shares(line(13, 20), line(13, 21), line(12, 22))).toBeCloseTo(1 / 3, 9);
    expect(shares(line(12, 20), line(12, 21))).toBe(1);
  });

  it('find how far winrates are from what came true, for each side at its turns', () => {
    const error = (score: number, ...values: number[]): number =>
      gameStatistics([
        game({ moves: line(values.length), rootValues: Float32Array.from(values), score }),
      ]).calibrationError;
    // Black, then White, sure of a game that Black wins; what was drawn says nothing.
    expect(error(1, 1, -1)).toBe(0);
    expect(error(-1, 1, -1)).toBe(1);
    expect(error(1, Number.NaN, -1, 0.5, -0.5)).toBeCloseTo((0.25 + 0.25) / 3, 9);
    expect(error(0, 0, 0)).toBe(0);
    expect(error(1)).toBe(0);
    // Right on the whole in one class of winrates: sure by half, and half came true.
    const half = [game({ moves: [0], rootValues: Float32Array.of(0), score: 1 })];
    half.push(game({ moves: [0], rootValues: Float32Array.of(0), score: -1 }));
    expect(gameStatistics(half).calibrationError).toBe(0);
  });

  it('are zero where there are no games', () => {
    expect(Object.values(gameStatistics([])).every((value) => value === 0)).toBe(true);
  });
});
