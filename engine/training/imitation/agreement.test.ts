import { describe, expect, it } from 'vitest';
import { parseHumanLine } from '../../dataset/human/parse-line.ts';
import type { HumanGame } from '../../dataset/human/human-game.ts';
import type { Condition } from '../../network/conditioning.ts';
import { humanLine, randomMoves } from '../../testkit/human-games.ts';
import { seededRandom } from '../../testkit/seeded-random.ts';
import { AgreementTally } from './agreement.ts';
import { calibrationError } from './calibration.ts';
import { measureAgreement } from './measure-agreement.ts';

async function* stream(games: readonly HumanGame[]): AsyncGenerator<HumanGame> {
  for (const game of games) yield await Promise.resolve(game);
}

function game(parts: Parameters<typeof humanLine>[0]): HumanGame {
  const found = parseHumanLine(humanLine(parts));
  if (typeof found === 'string') throw new Error(found);
  return found;
}

describe('calibration error', () => {
  it('is 0 for a forecaster that is right as often as it says, and the gap for one that is not', () => {
    const random = seededRandom(1);
    const confidences = Array.from({ length: 30_000 }, () => random());
    const honest = confidences.map((confidence) => random() < confidence);
    expect(calibrationError(confidences, honest)).toBeLessThan(0.015);
    const boastful = confidences.map((confidence) => 0.8 * confidence + 0.2);
    expect(calibrationError(boastful, honest)).toBeCloseTo(0.1, 1);
    expect(calibrationError([0.9, 0.9], [false, false])).toBeCloseTo(0.9);
    expect(calibrationError([], [])).toBe(0);
  });

  it('does not let errors of different confidences cancel out', () => {
    const confidences = [...Array<number>(160).fill(0.2), ...Array<number>(140).fill(0.8)];
    const correct = confidences.map((confidence, i) =>
      confidence < 0.5 ? i % 2 === 0 : i % 2 === 1,
    );
    expect(calibrationError(confidences, correct)).toBeCloseTo(0.3);
  });
});

describe('the tally of agreement', () => {
  const policy = Float32Array.of(0.5, 0.2, 0.1, 0.1, 0.06, 0.0395, 0.0005, 0);
  const legal = Uint8Array.of(1, 1, 1, 1, 1, 1, 1, 0);
  const tallied = (...played: number[]) => {
    const tally = new AgreementTally();
    for (const move of played) {
      tally.add({
        size: 9,
        rank: move < 2 ? 15 : undefined,
        policy,
        legal,
        played: move,
        baseline: 0.25,
      });
    }
    return tally.result();
  };

  it('counts first choices, the first five, and surprise', () => {
    const result = tallied(0, 1, 4, 5);
    expect(result).toMatchObject({ positions: 4, top1: 0.25, top5: 0.75, neighbourBaseline: 0.25 });
    const mean = -(Math.log(0.5) + Math.log(0.2) + Math.log(0.06) + Math.log(0.0395)) / 4;
    expect(result.crossEntropy).toBeCloseTo(mean, 5);
    expect(result.byRank['15-19k']).toMatchObject({ positions: 2, top1: 0.5 });
    expect(result.byRank.unknown).toMatchObject({ positions: 2, top1: 0 });
    expect(result.ranked.positions).toBe(2);
    expect(result.bySize['9']?.positions).toBe(4);
  });

  it('tells how many of the moves without a chance were played, illegal ones not counted', () => {
    expect(tallied(0, 6).tail).toEqual({ moves: 2, played: 1, share: 0.5 });
    expect(tallied(0).tail).toEqual({ moves: 1, played: 0, share: 0 });
  });

  it('gives equal chances to the first move only', () => {
    expect(tallied(2).top5).toBe(1);
    const even = new Float32Array(8).fill(1 / 7);
    const tally = new AgreementTally();
    tally.add({ size: 9, rank: 1, policy: even, legal, played: 6, baseline: 0 });
    expect(tally.result()).toMatchObject({ top1: 0, top5: 0 });
  });
});

describe('measuring agreement', () => {
  const games = [
    game({ moves: 'eeefdeaa', black: '15k', white: '3d' }),
    game({ size: 5, moves: randomMoves(5, 10, 2, 2) }),
    game({ moves: randomMoves(9, 90, 3) }),
  ];

  it('asks once for each position, with its condition, and compares with the move played', async () => {
    const asked: Condition[] = [];
    const all = new Map(
      games.flatMap((each) =>
        Array.from(each.moves, (move, turn) => [`${each.size}/${each.moves.length}/${turn}`, move]),
      ),
    );
    expect(all.size).toBe(4 + 12 + 90);
    const result = await measureAgreement(stream(games), (positions, conditions) => {
      asked.push(...conditions);
      return Promise.resolve(
        positions.map((position) => {
          expect(position.size).toBe(positions[0]?.size);
          const policy = new Float32Array(position.area + 1);
          // The first game's moves are foretold, all others are not.
          const foretold = position.size === 9 ? ([40, 49, 39, 0][position.moveNumber] ?? 80) : 0;
          policy[foretold] = 1;
          return policy;
        }),
      );
    });
    expect(asked).toHaveLength(106);
    expect(asked).toContainEqual({ black: 15, white: 32, year: 2015, server: 'ogs' });
    expect(result).toMatchObject({ games: 3, positions: 106 });
    expect(result.bySize['9']?.top1).toBeGreaterThanOrEqual(4 / 94);
    expect(result.byRank['1-3d']).toMatchObject({
      positions: 2,
      top1: 1,
      neighbourBaseline: expect.closeTo((1 / 4 + 0) / 2) as number,
    });
  });

  it('stops at the limit after a whole game, and tells others what it is told to', async () => {
    const conditions: Condition[] = [];
    const result = await measureAgreement(
      stream(games),
      (positions, given) => {
        conditions.push(...given);
        return Promise.resolve(
          positions.map(({ area }) => new Float32Array(area + 1).fill(1 / (area + 1))),
        );
      },
      { limit: 5, condition: () => ({ black: 1, white: 1 }) },
    );
    expect(result.games).toBe(2);
    expect(conditions).toEqual(Array.from({ length: 16 }, () => ({ black: 1, white: 1 })));
  });
});
