import { describe, expect, it } from 'vitest';
import { BLACK, WHITE } from '../../../engine/rules/color.ts';
import { agreementOf, outsideHabit } from './agreement.ts';

const instinct = (favourite: number) => ({
  favourite,
  probability: 0.5,
  favouriteProbability: 0.5,
  outsideHabit: null,
});

describe('agreement', () => {
  const moves = [
    { color: BLACK, move: 1 },
    { color: WHITE, move: 2 },
    { color: BLACK, move: 3 },
    { color: BLACK, move: 4 },
  ];

  it('is counted by colour, whoever moves when', () => {
    const expected = { 'self-taught': [instinct(1), instinct(9), instinct(9), instinct(4)] };
    expect(agreementOf(moves, expected)).toEqual([
      { voice: 'self-taught', black: { same: 2, of: 3 }, white: { same: 0, of: 1 } },
    ]);
  });

  it('is of each voice that there is, and of the moves that it has looked at', () => {
    const expected = { human: [instinct(1)], 'self-taught': [instinct(1), instinct(2)] };
    expect(agreementOf(moves, expected)).toEqual([
      { voice: 'self-taught', black: { same: 1, of: 1 }, white: { same: 1, of: 1 } },
      { voice: 'human', black: { same: 1, of: 1 }, white: { same: 0, of: 0 } },
    ]);
    expect(agreementOf(moves, {})).toEqual([]);
  });
});

describe('moves outside human habit', () => {
  const people = (...flags: (boolean | null)[]) =>
    flags.map((outside) => ({ ...instinct(1), outsideHabit: outside }));

  it('are those that the engine says people hardly play', () => {
    expect(outsideHabit(people(false, true, true))).toEqual([1, 2]);
    expect(outsideHabit(people(false))).toEqual([]);
  });

  it('are not told where small probabilities were not tested', () => {
    expect(outsideHabit(people(null, null))).toBeUndefined();
  });
});
