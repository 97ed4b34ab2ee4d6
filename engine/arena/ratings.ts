/** Elo of several players from the games between them: the ratings of greatest likelihood and how sure they are. */

import { expectedShare, type Tally } from './elo.ts';

/** Games of A against B, from A's side. */
export interface Pairing extends Tally {
  readonly a: string;
  readonly b: string;
}

export interface Rating {
  readonly name: string;
  readonly elo: number;
  /** 95 % interval of the difference to the anchor, by the curvature of the likelihood. */
  readonly low: number;
  readonly high: number;
  readonly games: number;
}

/** Elo to the natural logarithm of the odds. */
const LOGIT = Math.LN10 / 400;
const ERRORS = 1.96;
const STEPS = 200;
/** Largest step of one iteration: far from the peak Newton's method overshoots. */
const LARGEST_STEP = 400;

/**
 * Ratings with the anchor at 0, strongest first (Bradley and Terry's model). Each pair has one virtual draw added,
 * without which a clean sweep would diverge; draws count half. Players whom no chain of games joins to the anchor
 * are left out.
 */
export function ratings(pairings: readonly Pairing[], anchor: string): Rating[] {
  const names = joinedTo(anchor, pairings);
  const players = names.filter((name) => name !== anchor);
  const known = pairings.filter(({ a }) => names.includes(a));
  const elo = new Map(names.map((name) => [name, 0]));
  let covariance = inverse([]);
  for (let step = 0; step < STEPS; step++) {
    const { gradient, information } = slopes(known, players, elo);
    covariance = inverse(information);
    const move = covariance.map((row) => dot(row, gradient));
    const largest = Math.max(0, ...move.map(Math.abs));
    const scale = Math.min(1, LARGEST_STEP / Math.max(1e-12, largest));
    players.forEach((name, i) => elo.set(name, elo.get(name)! + scale * move[i]!));
    if (largest < 1e-9) break;
  }
  return names
    .map((name): Rating => {
      const i = players.indexOf(name);
      const error = i < 0 ? 0 : ERRORS * Math.sqrt(covariance[i]![i]!);
      const own = elo.get(name)!;
      return { name, elo: own, low: own - error, high: own + error, games: gamesOf(name, known) };
    })
    .sort((one, two) => two.elo - one.elo);
}

/** First and (negative) second derivatives of the log-likelihood by the players' Elo. */
function slopes(
  pairings: readonly Pairing[],
  players: readonly string[],
  elo: ReadonlyMap<string, number>,
): { gradient: number[]; information: number[][] } {
  const gradient = players.map(() => 0);
  const information = players.map(() => players.map(() => 0));
  for (const { a, b, wins, draws, losses } of pairings) {
    const games = wins + draws + losses + 1;
    const share = expectedShare(elo.get(a)! - elo.get(b)!);
    const surplus = LOGIT * (wins + draws / 2 + 0.5 - games * share);
    const weight = LOGIT * LOGIT * games * share * (1 - share);
    const [i, j] = [players.indexOf(a), players.indexOf(b)];
    if (i >= 0) {
      gradient[i]! += surplus;
      information[i]![i]! += weight;
    }
    if (j >= 0) {
      gradient[j]! -= surplus;
      information[j]![j]! += weight;
    }
    if (i >= 0 && j >= 0) {
      information[i]![j]! -= weight;
      information[j]![i]! -= weight;
    }
  }
  return { gradient, information };
}

/** The anchor and everybody whom games join to it. */
function joinedTo(anchor: string, pairings: readonly Pairing[]): string[] {
  const joined = new Set([anchor]);
  for (let before = 0; before < joined.size;) {
    before = joined.size;
    for (const { a, b } of pairings) {
      if (joined.has(a)) joined.add(b);
      else if (joined.has(b)) joined.add(a);
    }
  }
  return [...joined];
}

function gamesOf(name: string, pairings: readonly Pairing[]): number {
  return pairings
    .filter(({ a, b }) => a === name || b === name)
    .reduce((sum, { wins, draws, losses }) => sum + wins + draws + losses, 0);
}

function dot(one: readonly number[], two: readonly number[]): number {
  return one.reduce((sum, value, i) => sum + value * two[i]!, 0);
}

/** Of a symmetric, positive definite matrix (Gauss and Jordan). */
function inverse(matrix: readonly (readonly number[])[]): number[][] {
  const size = matrix.length;
  const rows = matrix.map((row, i) => [...row, ...row.map((_, j) => (i === j ? 1 : 0))]);
  for (let i = 0; i < size; i++) {
    const pivot = rows[i]![i]!;
    rows[i] = rows[i]!.map((value) => value / pivot);
    for (let j = 0; j < size; j++) {
      const factor = rows[j]![i]!;
      if (j !== i) rows[j] = rows[j]!.map((value, k) => value - factor * rows[i]![k]!);
    }
  }
  return rows.map((row) => row.slice(size));
}
