/** Ratings of several players. */

import { describe, expect, it } from 'vitest';
import { seededRandom } from '../testkit/seeded-random.ts';
import { estimateElo, expectedShare } from './elo.ts';
import { ratings, type Pairing } from './ratings.ts';

const pair = (a: string, b: string, wins: number, draws: number, losses: number): Pairing => ({
  a,
  b,
  wins,
  draws,
  losses,
});

describe('ratings', () => {
  it('are those of a match where two players played one', () => {
    const [strong, anchor] = ratings([pair('x', 'anchor', 150, 10, 40)], 'anchor');
    const match = estimateElo({ wins: 150, draws: 10, losses: 40 });
    expect(strong!.elo).toBeCloseTo(match.elo, 6);
    expect(Math.abs(strong!.high - match.high)).toBeLessThan(4);
    expect(anchor).toEqual({ name: 'anchor', elo: 0, low: 0, high: 0, games: 200 });
  });

  it('do not depend on who is named first, nor on the order of the pairs', () => {
    const pairs = [pair('a', 'b', 30, 4, 6), pair('b', 'c', 12, 0, 8), pair('a', 'c', 18, 1, 1)];
    const turned = pairs
      .map(({ a, b, wins, draws, losses }) => pair(b, a, losses, draws, wins))
      .reverse();
    const one = ratings(pairs, 'c');
    ratings(turned, 'c').forEach((rating, i) => {
      expect(rating.name).toBe(one[i]!.name);
      expect(rating.elo).toBeCloseTo(one[i]!.elo, 6);
      expect(rating.low).toBeCloseTo(one[i]!.low, 6);
    });
  });

  it('stay finite for clean sweeps along a chain', () => {
    const found = ratings([pair('a', 'b', 40, 0, 0), pair('b', 'c', 40, 0, 0)], 'c');
    const step = 400 * Math.log10(40.5 / 0.5);
    expect(found.map(({ name }) => name)).toEqual(['a', 'b', 'c']);
    expect(found[1]!.elo).toBeCloseTo(step, 6);
    expect(found[0]!.elo).toBeCloseTo(2 * step, 6);
    expect(found[0]!.high - found[0]!.low).toBeGreaterThan(found[1]!.high - found[1]!.low);
  });

  it('make each player’s expected points its points, virtual draws included', () => {
    const pairs = [pair('a', 'b', 9, 0, 21), pair('b', 'c', 25, 2, 3), pair('a', 'c', 16, 0, 14)];
    const elo = new Map(ratings(pairs, 'b').map((rating) => [rating.name, rating.elo]));
    for (const name of ['a', 'b', 'c']) {
      let surplus = 0;
      for (const { a, b, wins, draws, losses } of pairs) {
        const expected = (wins + draws + losses + 1) * expectedShare(elo.get(a)! - elo.get(b)!);
        const won = wins + draws / 2 + 0.5;
        if (a === name) surplus += won - expected;
        if (b === name) surplus -= won - expected;
      }
      expect(surplus).toBeCloseTo(0, 6);
    }
  });

  it('hold the truth in their intervals about 95 times in 100', () => {
    const random = seededRandom(5);
    const truth = { a: 150, b: 60, c: 0 };
    let inside = 0;
    for (let run = 0; run < 500; run++) {
      const pairs = (
        [
          ['a', 'b'],
          ['b', 'c'],
          ['a', 'c'],
        ] as const
      ).map(([one, two]) => {
        const share = expectedShare(truth[one] - truth[two]);
        let wins = 0;
        for (let game = 0; game < 60; game++) if (random() < share) wins++;
        return pair(one, two, wins, 0, 60 - wins);
      });
      const { low, high } = ratings(pairs, 'c').find(({ name }) => name === 'a')!;
      if (low <= truth.a && truth.a <= high) inside++;
    }
    expect(inside).toBeGreaterThan(460);
    expect(inside).toBeLessThan(492);
  });

  it('leave out whom no game joins to the anchor', () => {
    const found = ratings([pair('a', 'b', 3, 0, 1), pair('x', 'y', 1, 0, 3)], 'b');
    expect(found.map(({ name }) => name)).toEqual(['a', 'b']);
    expect(ratings([], 'alone')).toEqual([{ name: 'alone', elo: 0, low: 0, high: 0, games: 0 }]);
  });
});
