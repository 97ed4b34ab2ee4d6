/** A reader guessing a game's moves one after another: what is asked, what was guessed, and what it counts. Pure. */

import { BLACK, type Color } from '../../../../engine/rules/color.ts';
import { passMove, type Move, type Point } from '../../../../engine/rules/point.ts';
import type { PlayedMove } from '../../../../engine/rules/replay.ts';
import type { Fault } from '../../fault/fault.ts';
import type { Opinions } from './judge.ts';

/** Whose moves are guessed. */
export const SIDES = ['black', 'white', 'both'] as const;
export type Sides = (typeof SIDES)[number];

/** For the move that was played. Other moves get fewer, by `near-points.ts`. */
export const POINTS_FOR_SAME = 10;

export interface Guess {
  /** Number of the move, from 1. */
  readonly number: number;
  readonly played: Move;
  /** Undefined: skipped. */
  readonly point: Point | undefined;
  /** Undefined where the networks' opinion is waited for. */
  readonly points: number | undefined;
  /** What the networks think of it; undefined until they have said it. */
  readonly opinions?: Opinions | undefined;
  /** Why they have not. */
  readonly problem?: Fault | undefined;
}

export interface GuessedGame {
  readonly size: number;
  readonly moves: readonly PlayedMove[];
}

export interface GuessRun {
  readonly game: GuessedGame;
  readonly sides: Sides;
  /** Moves on the board; while asking, the next one is to be guessed. */
  readonly at: number;
  readonly phase: 'asking' | 'revealed' | 'over';
  readonly guesses: readonly Guess[];
}

/** Goes to the first move to guess that is played after `from` moves. */
export function beginRun(game: GuessedGame, sides: Sides, from: number): GuessRun {
  return askFrom({ game, sides, at: from, phase: 'asking', guesses: [] });
}

/** Whether there is anything to guess from there on. */
export function hasQuestions(game: GuessedGame, sides: Sides, from: number): boolean {
  return beginRun(game, sides, from).phase === 'asking';
}

/** The point is shown against the move that was played; undefined skips it. */
export function guess(run: GuessRun, point: Point | undefined): GuessRun {
  const played = run.game.moves[run.at]?.move;
  if (run.phase !== 'asking' || played === undefined) return run;
  const points = point === undefined ? 0 : point === played ? POINTS_FOR_SAME : undefined;
  const made: Guess = { number: run.at + 1, played, point, points };
  return { ...run, at: run.at + 1, phase: 'revealed', guesses: [...run.guesses, made] };
}

/** What came of asking the networks about a guess. The real move keeps its points. */
export function judged(
  run: GuessRun,
  number: number,
  told: { readonly near: number; readonly opinions: Opinions } | { readonly problem: Fault },
): GuessRun {
  const add = (one: Guess): Guess => {
    if ('problem' in told) return { ...one, points: one.points ?? 0, problem: told.problem };
    return { ...one, points: one.points ?? told.near, opinions: told.opinions };
  };
  return { ...run, guesses: run.guesses.map((one) => (one.number === number ? add(one) : one)) };
}

/** The first guess that the networks have not been heard about. */
export function unheard({ guesses }: GuessRun): Guess | undefined {
  return guesses.find(
    ({ point, opinions, problem }) =>
      point !== undefined && opinions === undefined && problem === undefined,
  );
}

export function next(run: GuessRun): GuessRun {
  return run.phase === 'revealed' ? askFrom(run) : run;
}

export function stop(run: GuessRun): GuessRun {
  return { ...run, phase: 'over' };
}

function askFrom(run: GuessRun): GuessRun {
  const { game, sides } = run;
  const pass = passMove(game.size);
  for (let at = run.at; at < game.moves.length; at++) {
    const played = game.moves[at];
    if (played && played.move !== pass && isAsked(played.color, sides)) {
      return { ...run, at, phase: 'asking' };
    }
  }
  return { ...run, at: game.moves.length, phase: 'over' };
}

function isAsked(color: Color, sides: Sides): boolean {
  return sides === 'both' || (color === BLACK) === (sides === 'black');
}

export interface Totals {
  readonly points: number;
  /** Moves that were guessed, without the skipped ones. */
  readonly guessed: number;
  readonly hits: number;
  readonly skipped: number;
  /** Same moves in a row, now and at most; skipped moves end a row. */
  readonly streak: number;
  readonly longestStreak: number;
  /** Whether the networks are still asked about one of them. */
  readonly open: boolean;
}

export function totalsOf({ guesses }: Pick<GuessRun, 'guesses'>): Totals {
  let streak = 0;
  let longestStreak = 0;
  for (const one of guesses) {
    streak = isHit(one) ? streak + 1 : 0;
    longestStreak = Math.max(longestStreak, streak);
  }
  const skipped = guesses.filter(({ point }) => point === undefined).length;
  return {
    points: guesses.reduce((sum, { points = 0 }) => sum + points, 0),
    guessed: guesses.length - skipped,
    hits: guesses.filter(isHit).length,
    skipped,
    streak,
    longestStreak,
    open: guesses.some(({ points }) => points === undefined),
  };
}

export function isHit({ point, played }: Guess): boolean {
  return point === played;
}

/** How many of the moves that the reader guessed (skipped ones left out) a voice's favourites would have hit. */
export function hitsOfInstinct(
  { guesses }: Pick<GuessRun, 'guesses'>,
  instincts: readonly { readonly favourite: Move }[],
): number {
  return guesses.filter(
    ({ point, number, played }) =>
      point !== undefined && instincts[number - 1]?.favourite === played,
  ).length;
}
