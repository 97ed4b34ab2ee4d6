import { describe, expect, it } from 'vitest';
import { expectedShare } from './elo.ts';
import { sprtState } from './sprt.ts';

const USUAL = { elo0: -30, elo1: 0, alpha: 0.05, beta: 0.05 };

describe('sprtState', () => {
  it('starts at zero between the bounds of Wald', () => {
    const state = sprtState({ wins: 0, draws: 0, losses: 0 }, USUAL);
    expect(state.llr).toBe(0);
    expect(state.upper).toBeCloseTo(Math.log(19), 12);
    expect(state.lower).toBeCloseTo(-Math.log(19), 12);
    expect(state.accepted).toBeUndefined();
  });

  it('is the binomial ratio where there are no draws', () => {
    const p0 = expectedShare(0);
    const p1 = expectedShare(50);
    const binomial = 60 * Math.log(p1 / p0) + 40 * Math.log((1 - p1) / (1 - p0));
    const { llr } = sprtState({ wins: 60, draws: 0, losses: 40 }, { ...USUAL, elo0: 0, elo1: 50 });
    expect(llr).toBeCloseTo(binomial, 2);
  });

  it('moves towards the hypothesis that the results fit', () => {
    expect(sprtState({ wins: 600, draws: 100, losses: 550 }, USUAL).accepted).toBe('elo1');
    expect(sprtState({ wins: 500, draws: 100, losses: 650 }, USUAL).accepted).toBe('elo0');
    expect(sprtState({ wins: 5, draws: 1, losses: 5 }, USUAL).accepted).toBeUndefined();
    expect(sprtState({ wins: 40, draws: 0, losses: 0 }, USUAL).llr).toBeGreaterThan(0);
    expect(sprtState({ wins: 0, draws: 0, losses: 40 }, USUAL).llr).toBeLessThan(0);
  });

  it('is zero for results half way between the hypotheses', () => {
    const { llr } = sprtState(
      { wins: 50, draws: 20, losses: 50 },
      { ...USUAL, elo0: -20, elo1: 20 },
    );
    expect(llr).toBeCloseTo(0, 9);
  });

  it('says more from the same share of the points when draws are many', () => {
    const decisive = sprtState({ wins: 60, draws: 0, losses: 40 }, { ...USUAL, elo0: 0, elo1: 30 });
    const drawish = sprtState({ wins: 30, draws: 60, losses: 10 }, { ...USUAL, elo0: 0, elo1: 30 });
    expect(drawish.llr).toBeGreaterThan(decisive.llr);
  });

  it('refuses hypotheses in the wrong order', () => {
    expect(() => sprtState({ wins: 1, draws: 0, losses: 0 }, { ...USUAL, elo0: 5 })).toThrow(
      RangeError,
    );
  });
});
