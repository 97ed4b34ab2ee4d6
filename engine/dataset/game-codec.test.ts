/** Records of real games through the codec: there and back, and damaged in every way. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Move } from '../rules/point.ts';
import { drawnGames, playDrawn } from '../testkit/random-games.ts';
import { DamagedRecordError, decodeGame, encodeGame } from './game-codec.ts';
import { frameGame, readGames } from './game-file.ts';
import type { GameEnding, GameRecord } from './game-record.ts';

const finite = fc.float({ min: -400, max: 400, noNaN: true });
const ENDINGS: readonly GameEnding[] = ['passes', 'move-limit', 'settled'];

/** Records as self-play makes them, with policies, values and owners drawn. */
const records: fc.Arbitrary<GameRecord> = fc
  .record({
    drawn: drawnGames([5, 6, 9]),
    networkHash: fc.stringMatching(/^[0-9a-f]{16}$/),
    seed: fc.nat(0xffffffff),
    komi: finite,
    score: finite,
    ending: fc.constantFrom(...ENDINGS),
    salt: fc.nat(0xffff),
  })
  .map(({ drawn, salt, ...head }) => {
    const moves: Move[] = [];
    playDrawn(drawn, (_, move) => moves.push(move));
    const area = drawn.size * drawn.size;
    const turns = moves.flatMap((_, turn) => {
      if ((turn + salt) % 3 > 0) return [];
      const count = 1 + ((salt + turn) % area);
      const weights = Array.from({ length: count }, (_w, i) => 1 + ((salt * (i + 1)) % 17));
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      return [
        {
          turn,
          moves: Int16Array.from(weights, (_w, i) => (i * 7 + salt) % (area + 1)),
          probabilities: Float32Array.from(weights, (weight) => weight / total),
        },
      ];
    });
    return {
      ...head,
      size: drawn.size,
      moves,
      turns,
      rootValues: Float32Array.from(moves, (_, i) => (i < 2 ? Number.NaN : ((i % 9) - 4) / 5)),
      ownership: Int8Array.from({ length: area }, (_, i) => ((i + salt) % 3) - 1),
    };
  });

describe('a record', () => {
  it('comes back whole, its policies to 16 bits', () => {
    fc.assert(
      fc.property(records, (game) => {
        const back = decodeGame(encodeGame(game));
        const { turns, komi, score, ...exact } = game;
        expect(back).toMatchObject(exact);
        expect([back.komi, back.score]).toEqual([Math.fround(komi), Math.fround(score)]);
        expect(back.turns).toHaveLength(turns.length);
        turns.forEach((turn, i) => {
          const read = back.turns[i]!;
          expect(read.turn).toBe(turn.turn);
          expect(read.moves).toEqual(turn.moves);
          read.probabilities.forEach((probability, at) => {
            expect(Math.abs(probability - turn.probabilities[at]!)).toBeLessThan(1e-3);
          });
        });
      }),
      { numRuns: 30 },
    );
  });

  it('that is cut anywhere is refused, and so is one that goes on after its end', () => {
    fc.assert(
      fc.property(records, fc.nat(), (game, at) => {
        const bytes = encodeGame(game);
        expect(() => decodeGame(bytes.subarray(0, at % bytes.length))).toThrow(DamagedRecordError);
        expect(() => decodeGame(Uint8Array.of(...bytes, 0))).toThrow(DamagedRecordError);
      }),
    );
  });

  it('with a flipped byte is refused or is a record all the same, and nothing else', () => {
    fc.assert(
      fc.property(records, fc.nat(), fc.integer({ min: 1, max: 255 }), (game, at, flip) => {
        const bytes = encodeGame(game);
        bytes[at % bytes.length]! ^= flip;
        try {
          const read = decodeGame(bytes);
          const area = read.size * read.size;
          expect(read.moves.every((move) => move >= 0 && move <= area)).toBe(true);
          expect(read.turns.every(({ turn }) => turn < read.moves.length)).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(DamagedRecordError);
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('a file of records', () => {
  const files = fc.array(records, { minLength: 1, maxLength: 4 }).map((games) => {
    const frames = games.map(frameGame);
    const starts = frames.map((_, i) =>
      frames.slice(0, i).reduce((sum, frame) => sum + frame.length, 0),
    );
    return { games, starts, bytes: Buffer.concat(frames) };
  });

  it('with a flipped byte is read without the record that is damaged', () => {
    fc.assert(
      fc.property(files, fc.nat(), fc.integer({ min: 1, max: 255 }), (file, at, flip) => {
        const { games, starts, bytes } = file;
        const damaged = at % bytes.length;
        bytes[damaged]! ^= flip;
        const hit = starts.filter((start) => start <= damaged).length - 1;
        const read = readGames(bytes);
        const isLast = hit === games.length - 1;
        expect(read.soundBytes).toBe(isLast ? starts[hit] : bytes.length);
        expect(read.damagedBytes).toBe(isLast ? 0 : starts[hit + 1]! - starts[hit]!);
        expect(read.games.map(({ seed }) => seed)).toEqual(
          games.map(({ seed }) => seed).filter((_, i) => i !== hit),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('that is cut is read up to the record that was being written', () => {
    fc.assert(
      fc.property(files, fc.nat(), (file, at) => {
        const { games, starts, bytes } = file;
        const length = at % bytes.length;
        const sound = starts.filter((start) => start <= length).length - 1;
        const read = readGames(bytes.subarray(0, length));
        expect(read.soundBytes).toBe(starts[sound]);
        expect(read.games).toHaveLength(sound);
        expect(games.length).toBeGreaterThan(sound);
      }),
      { numRuns: 60 },
    );
  });
});
