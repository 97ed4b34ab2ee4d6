import { describe, expect, it } from 'vitest';
import { createRandom } from '../search/random.ts';
import { drawFromPolicy, drawKomi, drawOpeningLength } from './opening.ts';
import { DEFAULT_SELF_PLAY } from './settings.ts';

const DRAWS = 4000;
const settings = { ...DEFAULT_SELF_PLAY, fairKomi: 7, komiDeviation: 1.5, openingMoves: 6 };

function draw<T>(one: (random: ReturnType<typeof createRandom>) => T): T[] {
  const random = createRandom(3);
  return Array.from({ length: DRAWS }, () => one(random));
}

describe('the komi', () => {
  it('is fair half the time and around that the other half, to the half point', () => {
    const komi = draw((random) => drawKomi(settings, random));
    expect(komi.every((points) => Number.isInteger(points * 2))).toBe(true);
    const fair = komi.filter((points) => points === 7).length / DRAWS;
    expect(fair).toBeGreaterThan(0.52);
    expect(fair).toBeLessThan(0.62);
    const mean = komi.reduce((sum, points) => sum + points, 0) / DRAWS;
    expect(mean).toBeCloseTo(7, 0);
    const spread = Math.sqrt(komi.reduce((sum, points) => sum + (points - 7) ** 2, 0) / DRAWS);
    expect(spread).toBeCloseTo(1.5 / Math.SQRT2, 0);
    expect(new Set(draw((random) => drawKomi({ ...settings, komiDeviation: 0 }, random)))).toEqual(
      new Set([7]),
    );
  });
});

describe('the first moves', () => {
  it('are from none to as many as are allowed, each number as often', () => {
    const lengths = draw((random) => drawOpeningLength(settings, random));
    for (let length = 0; length <= 6; length++) {
      expect(lengths.filter((drawn) => drawn === length).length / DRAWS).toBeCloseTo(1 / 7, 1);
    }
    expect(Math.max(...lengths)).toBe(6);
  });

  it('are drawn by the policy, the pass left out', () => {
    const moves = draw((random) => drawFromPolicy(Float32Array.of(0.3, 0, 0.1, 0, 0.6), 4, random));
    expect(new Set(moves)).toEqual(new Set([0, 2]));
    expect(moves.filter((move) => move === 0).length / DRAWS).toBeCloseTo(0.75, 1);
  });

  it('are a pass only where nothing else has any share', () => {
    expect(drawFromPolicy(Float32Array.of(0, 0, 0, 0, 1), 4, createRandom(1))).toBe(4);
    // What rounding leaves over falls to the last move that is legal.
    const short = Float32Array.of(0.2, 0.2, 0, 0, 0.1);
    const moves = draw((random) => drawFromPolicy(short, 4, random));
    expect(new Set(moves)).toEqual(new Set([0, 1]));
  });
});
