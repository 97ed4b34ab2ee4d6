import { describe, expect, it } from 'vitest';
import type { WireInstinct } from '../../../engine/protocol/instincts.ts';
import { nextOf, NOBODY_EXPECTED, surpriseOf, unexpectedMoves } from './unexpected.ts';

/** By people whose small probabilities hold, and by a network that imitates nobody. */
const people = (...probabilities: number[]): WireInstinct[] =>
  probabilities.map((probability) => ({
    probability,
    favourite: 0,
    favouriteProbability: 0.5,
    outsideHabit: probability < 0.001,
  }));
const gave = (...probabilities: number[]): WireInstinct[] =>
  people(...probabilities).map((one) => ({ ...one, outsideHabit: null }));

const SELF_TAUGHT = [{ id: 'self-taught' }] as const;
const BOTH = [...SELF_TAUGHT, { id: 'human' }] as const;

describe('how little a move was expected', () => {
  it('goes by powers of ten from certainty to one in ten thousand', () => {
    expect(surpriseOf(1)).toBe(0);
    expect(surpriseOf(0.1)).toBeCloseTo(0.25, 6);
    expect(surpriseOf(0.01)).toBeCloseTo(0.5, 6);
    expect(surpriseOf(0.0001)).toBeCloseTo(1, 6);
    expect(surpriseOf(0)).toBe(1);
    // Half floats may sum to a little over 1.
    expect(surpriseOf(1.0005)).toBe(0);
  });
});

describe('the moves that nobody expected', () => {
  it('are those that every voice gave too little', () => {
    const little = NOBODY_EXPECTED / 2;
    const alone = { 'self-taught': gave(0.3, little, little, NOBODY_EXPECTED) };
    expect(unexpectedMoves(alone, SELF_TAUGHT)).toEqual([2, 3]);
    const both = {
      'self-taught': gave(0.3, little, little),
      human: people(little, 0.2, little),
    };
    expect(unexpectedMoves(both, BOTH)).toEqual([3]);
  });

  it('are not told where the small probabilities of people were not tested', () => {
    expect(unexpectedMoves({ 'self-taught': gave(0, 0), human: gave(0, 0) }, BOTH)).toEqual([]);
  });

  it('are not told before every voice has spoken about them, or where there is none', () => {
    expect(unexpectedMoves({ 'self-taught': gave(0, 0, 0), human: people(0) }, BOTH)).toEqual([1]);
    expect(unexpectedMoves({ 'self-taught': gave(0, 0), human: [] }, BOTH)).toEqual([]);
    expect(unexpectedMoves({ 'self-taught': gave(0, 0) }, BOTH)).toEqual([]);
    expect(unexpectedMoves({}, BOTH)).toEqual([]);
    expect(unexpectedMoves({}, [])).toEqual([]);
  });

  it('are gone through in both directions', () => {
    expect(nextOf([3, 9, 12], 3, 1)).toBe(9);
    expect(nextOf([3, 9, 12], 12, 1)).toBeUndefined();
    expect(nextOf([3, 9, 12], 12, -1)).toBe(9);
    expect(nextOf([3, 9, 12], 3, -1)).toBeUndefined();
    expect(nextOf([3, 9, 12], 5, -1)).toBe(3);
  });
});
