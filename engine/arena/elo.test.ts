import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../testkit/seeded-random.ts';
import { estimateElo, expectedShare, shareOf } from './elo.ts';

describe('estimateElo', () => {
  it('is zero, with a symmetric interval, for an even match', () => {
    const { elo, low, high } = estimateElo({ wins: 20, draws: 10, losses: 20 });
    expect(elo).toBeCloseTo(0, 9);
    expect(low).toBeCloseTo(-high, 6);
  });

  it('gives known figures', () => {
    expect(expectedShare(0)).toBe(0.5);
    expect(expectedShare(400)).toBeCloseTo(10 / 11, 12);
    // 75 % of 200 points: 190.8 Elo without the virtual draw; Wald's interval of the log-odds is 1.96 * 400/ln 10 / sqrt(n p q).
    const { elo, low, high } = estimateElo({ wins: 150, draws: 0, losses: 50 });
    expect(elo).toBeCloseTo(400 * Math.log10(150.5 / 50.5), 9);
    const wald = (1.96 * 400) / Math.LN10 / Math.sqrt(201 * 0.75 * 0.25);
    expect(high - elo).toBeCloseTo(wald, -1);
    expect(elo - low).toBeCloseTo(wald, -1);
  });

  it('stays finite for a clean sweep and for no games', () => {
    const sweep = estimateElo({ wins: 50, draws: 0, losses: 0 });
    expect(sweep.elo).toBeCloseTo(400 * Math.log10(101), 9);
    expect(sweep.low).toBeGreaterThan(300);
    expect(sweep.high).toBeLessThan(4000);
    expect(estimateElo({ wins: 0, draws: 0, losses: 0 }).elo).toBeCloseTo(0, 9);
  });

  it('turns round when the players change places, and holds its own estimate', () => {
    const count = fc.nat(300);
    fc.assert(
      fc.property(count, count, count, (wins, draws, losses) => {
        const one = estimateElo({ wins, draws, losses });
        const two = estimateElo({ wins: losses, draws, losses: wins });
        expect(one.elo).toBeCloseTo(-two.elo, 6);
        expect(one.low).toBeCloseTo(-two.high, 4);
        expect(one.low).toBeLessThan(one.elo);
        expect(one.high).toBeGreaterThan(one.elo);
      }),
    );
  });

  it('has an interval that holds the truth about 95 times in 100', () => {
    const random = seededRandom(1);
    let inside = 0;
    for (let match = 0; match < 1000; match++) {
      let wins = 0;
      for (let game = 0; game < 100; game++) if (random() < expectedShare(100)) wins++;
      const { low, high } = estimateElo({ wins, draws: 0, losses: 100 - wins });
      if (low <= 100 && high >= 100) inside++;
    }
    expect(inside).toBeGreaterThan(930);
    expect(inside).toBeLessThan(975);
  });

  it('counts draws as half', () => {
    expect(shareOf({ wins: 1, draws: 2, losses: 1 })).toBe(0.5);
    expect(shareOf({ wins: 0, draws: 0, losses: 0 })).toBe(0.5);
    expect(shareOf({ wins: 3, draws: 0, losses: 1 })).toBe(0.75);
  });
});
