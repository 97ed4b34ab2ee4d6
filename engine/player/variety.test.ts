import { describe, expect, it } from 'vitest';
import { createRandom } from '../search/random.ts';
import { drawMove, temperatureAt, type Candidate } from './variety.ts';

const CANDIDATES: readonly Candidate[] = [
  { move: 1, weight: 60, winrate: 0.55 },
  { move: 2, weight: 30, winrate: 0.53 },
  { move: 3, weight: 20, winrate: 0.49 },
  { move: 4, weight: 5, winrate: 0.55 },
];

function counts(candidates: readonly Candidate[], temperature: number, draws = 4000) {
  const random = createRandom(1);
  const found = new Map<number, number>();
  for (let i = 0; i < draws; i++) {
    const move = drawMove(candidates, temperature, random);
    found.set(move, (found.get(move) ?? 0) + 1 / draws);
  }
  return found;
}

describe('variety', () => {
  it('fades evenly until it is gone', () => {
    const settings = { temperature: 0.8, varietyMoves: 10 };
    expect([0, 5, 10, 11, 200].map((move) => temperatureAt(move, settings))).toEqual([
      0.8, 0.4, 0, 0, 0,
    ]);
    expect(temperatureAt(0, { temperature: 1, varietyMoves: 0 })).toBe(0);
  });

  it('takes the best move at temperature 0', () => {
    expect([...counts(CANDIDATES, 0, 50).keys()]).toEqual([1]);
  });

  it('draws good moves by their weight, and no others', () => {
    const found = counts(CANDIDATES, 1);
    expect([...found.keys()].sort()).toEqual([1, 2]);
    expect(found.get(1)).toBeCloseTo(2 / 3, 1);
    const sharp = counts(CANDIDATES, 0.5);
    expect(sharp.get(1)).toBeCloseTo(4 / 5, 1);
  });

  it('has something to choose from or says so', () => {
    expect(() => drawMove([], 1, createRandom(1))).toThrow('no move');
  });
});
