import { describe, expect, it } from 'vitest';
import { BLACK, WHITE } from '../../../../engine/rules/color.ts';
import {
  beginRun,
  guess,
  hasQuestions,
  hitsOfInstinct,
  judged,
  next,
  stop,
  totalsOf,
  unheard,
  type GuessRun,
} from './guess-run.ts';

/** Black 10, White 20, Black passes, White 30, White 40 (twice running), Black 50. */
const GAME = {
  size: 9,
  moves: [
    { color: BLACK, move: 10 },
    { color: WHITE, move: 20 },
    { color: BLACK, move: 81 },
    { color: WHITE, move: 30 },
    { color: WHITE, move: 40 },
    { color: BLACK, move: 50 },
  ],
} as const;

/** Guesses these points one after another; undefined skips. */
function play(run: GuessRun, ...points: (number | undefined)[]): GuessRun {
  return points.reduce((now, point) => guess(next(now), point), run);
}

describe('a run of guesses', () => {
  it('asks for the moves of the side that was chosen, and never for a pass', () => {
    expect(beginRun(GAME, 'black', 0)).toMatchObject({ at: 0, phase: 'asking' });
    expect(next(play(beginRun(GAME, 'black', 0), 1))).toMatchObject({ at: 5, phase: 'asking' });
    expect(beginRun(GAME, 'white', 0)).toMatchObject({ at: 1 });
    const both = beginRun(GAME, 'both', 0);
    const asked = play(both, 1, 1, 1, 1, 1).guesses.map(({ number }) => number);
    expect(asked).toEqual([1, 2, 4, 5, 6]);
    expect(next(play(both, 1, 1, 1, 1, 1))).toMatchObject({ at: 6, phase: 'over' });
    expect(hasQuestions(GAME, 'white', 5)).toBe(false);
    expect(hasQuestions(GAME, 'black', 5)).toBe(true);
  });

  it('shows the move played only after a guess, and takes one guess a move', () => {
    const asking = beginRun(GAME, 'both', 0);
    expect(next(asking)).toBe(asking);
    const shown = guess(asking, 5);
    expect(shown).toMatchObject({ at: 1, phase: 'revealed' });
    expect(guess(shown, 10)).toBe(shown);
  });

  it('counts ten for the same move at once, and others when the networks have been heard', () => {
    let run = play(beginRun(GAME, 'both', 0), 10, 21);
    expect(totalsOf(run)).toMatchObject({ points: 10, hits: 1, guessed: 2, open: true });
    run = judged(run, 1, { near: 3, opinions: {} });
    expect(unheard(run)?.number).toBe(2);
    run = judged(run, 2, { near: 3, opinions: {} });
    expect(totalsOf(run)).toMatchObject({ points: 13, open: false });
    expect(unheard(run)).toBeUndefined();
    const problem = { code: 'engine-failed', message: 'gone' } as const;
    run = judged(play(run, 31), 4, { problem });
    expect(totalsOf(run)).toMatchObject({ points: 13, open: false });
    expect(run.guesses.at(-1)).toMatchObject({ points: 0, problem });
  });

  it('counts rows of same moves, which a skipped move ends', () => {
    const run = play(beginRun(GAME, 'both', 0), 10, 20, undefined, 40);
    expect(totalsOf(run)).toMatchObject({ streak: 1, longestStreak: 2, skipped: 1, guessed: 3 });
    expect(totalsOf(stop(run)).points).toBe(30);
  });

  it('compares with what a voice would have hit of the moves that were guessed', () => {
    const run = play(beginRun(GAME, 'both', 0), 1, 20, undefined);
    const favourites = [10, 21, 81, 30, 40, 50].map((favourite) => ({ favourite }));
    // Moves 1 and 2 were guessed: its favourite is right at move 1; move 4 was skipped.
    expect(hitsOfInstinct(run, favourites)).toBe(1);
  });
});
