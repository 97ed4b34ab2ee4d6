import { describe, expect, it } from 'vitest';
import { createRandom } from '../search/random.ts';
import { DEFAULT_SELF_PLAY } from './settings.ts';
import { SettledWatch } from './settled.ts';

const settings = { ...DEFAULT_SELF_PLAY, settledValue: 0.9, settledTurns: 2, settledPlayOut: 0 };
const watch = (more = {}) => new SettledWatch({ ...settings, ...more }, createRandom(1));

/** Black and White in turn; the answers. */
const answers = (of: SettledWatch, values: readonly number[]): boolean[] =>
  values.map((value, i) => of.sees(i % 2 === 0, value));

describe('a settled game', () => {
  it('is one in which a side was hopeless at some turns of its own running', () => {
    const black = watch();
    expect(answers(black, [-0.95, 0.95, -0.92])).toEqual([false, false, true]);
    expect(black.winnerIsBlack).toBe(false);
    const white = watch();
    expect(answers(white, [0.95, -0.95, 0.96, -0.97])).toEqual([false, false, false, true]);
    expect(white.winnerIsBlack).toBe(true);
  });

  it('is none where hope came back, or where both sides are a little worried', () => {
    expect(answers(watch(), [-0.95, 0, -0.9, 0, -0.95])).not.toContain(true);
    expect(answers(watch(), [-0.95, -0.95, -0.2, -0.2, -0.95, -0.95])).not.toContain(true);
  });

  it('is never called where that is turned off', () => {
    expect(answers(watch({ settledValue: 1 }), [-1, 1, -1, 1, -1])).not.toContain(true);
  });

  it('is played out all the same in the share that is asked for', () => {
    const playedOut = Array.from({ length: 1000 }, (_, seed) => {
      const watched = new SettledWatch({ ...settings, settledPlayOut: 0.3 }, createRandom(seed));
      return !answers(watched, [-1, 1, -1]).includes(true);
    }).filter((yes) => yes).length;
    expect(playedOut / 1000).toBeGreaterThan(0.25);
    expect(playedOut / 1000).toBeLessThan(0.35);
  });
});
