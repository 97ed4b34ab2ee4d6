import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DamagedRecordError, decodeGame, encodeGame } from './game-codec.ts';
import { frameGame, readGames } from './game-file.ts';
import type { GameRecord } from './game-record.ts';

function record(seed: number): GameRecord {
  return {
    networkHash: '0123456789abcdef',
    seed,
    size: 5,
    komi: 7.5,
    ending: 'passes',
    moves: [12, 7, 25, 25],
    turns: [
      { turn: 1, moves: Int16Array.of(7, 3, 25), probabilities: Float32Array.of(0.5, 0.25, 0.25) },
    ],
    rootValues: Float32Array.of(Number.NaN, 0.5, -0.25, 0),
    score: -6.5,
    ownership: Int8Array.from({ length: 25 }, (_, i) => (i % 3) - 1),
  };
}

function joined(...parts: Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

describe('game records', () => {
  it('come back as they were written', () => {
    const { games, soundBytes } = readGames(frameGame(record(7)));
    expect(soundBytes).toBe(frameGame(record(7)).length);
    const game = games[0];
    expect(game).toMatchObject({ seed: 7, size: 5, komi: 7.5, ending: 'passes', score: -6.5 });
    expect(game?.moves).toEqual([12, 7, 25, 25]);
    expect([...(game?.ownership ?? [])]).toEqual([...record(7).ownership]);
    expect([...(game?.rootValues ?? [])]).toEqual([Number.NaN, 0.5, -0.25, 0]);
    const turn = game?.turns[0];
    expect([...(turn?.moves ?? [])]).toEqual([7, 3, 25]);
    expect(turn?.probabilities[0]).toBeCloseTo(0.5, 4);
    expect(turn?.probabilities.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 5);
  });

  it('are read up to where a kill cut the file', () => {
    const whole = joined(frameGame(record(1)), frameGame(record(2)));
    const first = frameGame(record(1)).length;
    for (let length = first; length < whole.length; length += 7) {
      const { games, soundBytes } = readGames(whole.subarray(0, length));
      expect(games.map((game) => game.seed)).toEqual([1]);
      expect(soundBytes).toBe(first);
    }
  });

  it('are read on both sides of a damaged one, whichever of its bytes is wrong', () => {
    const frames = [record(1), record(2), record(3)].map(frameGame);
    const [first, second] = [frames[0]!.length, frames[1]!.length];
    for (let at = first; at < first + second; at++) {
      const bytes = joined(...frames);
      bytes[at] = (bytes[at] ?? 0) ^ 16;
      const { games, soundBytes, damagedBytes } = readGames(bytes);
      expect(games.map((game) => game.seed)).toEqual([1, 3]);
      expect([soundBytes, damagedBytes]).toEqual([bytes.length, second]);
    }
  });

  it('never make the reader crash, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(readGames(bytes).games).toEqual([]);
        expect(() => decodeGame(bytes)).toThrow(DamagedRecordError);
      }),
    );
  });

  it('of another version are refused', () => {
    const bytes = encodeGame(record(1));
    bytes[0] = 9;
    expect(() => decodeGame(bytes)).toThrow(/version 9/);
  });
});
