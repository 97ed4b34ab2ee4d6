/**
 * Sequential probability ratio test between two Elo differences, for matches that stop as soon as they say
 * enough. Generalised to wins, draws and losses (Van den Bergh, "A practical introduction to the GSPRT"): of
 * all distributions with the mean that a hypothesis names, the likeliest one stands for it.
 */

import { expectedShare, type Tally } from './elo.ts';

export interface SprtSettings {
  /** Elo differences of the two hypotheses; `elo0 < elo1`. */
  readonly elo0: number;
  readonly elo1: number;
  /** Chance to accept `elo1` where `elo0` is true, and the other way round. */
  readonly alpha: number;
  readonly beta: number;
}

export interface SprtState {
  /** Log-likelihood ratio: positive speaks for `elo1`. */
  readonly llr: number;
  readonly lower: number;
  readonly upper: number;
  readonly accepted: 'elo0' | 'elo1' | undefined;
}

/** Stands for outcomes that did not happen yet: without it a likelihood would be zero. */
const HARDLY_ANY = 1e-3;
const POINTS = [0, 0.5, 1] as const;

export function sprtState(tally: Tally, settings: SprtSettings): SprtState {
  const { elo0, elo1, alpha, beta } = settings;
  if (!(elo0 < elo1))
    throw new RangeError('The first hypothesis of an SPRT must be below the second');
  const lower = Math.log(beta / (1 - alpha));
  const upper = Math.log((1 - beta) / alpha);
  const llr = logLikelihoodRatio(tally, expectedShare(elo0), expectedShare(elo1));
  return { llr, lower, upper, accepted: llr >= upper ? 'elo1' : llr <= lower ? 'elo0' : undefined };
}

function logLikelihoodRatio({ wins, draws, losses }: Tally, mean0: number, mean1: number): number {
  const games = wins + draws + losses;
  if (games === 0) return 0;
  const counts = [losses, draws, wins].map((count) => Math.max(count, HARDLY_ANY));
  const total = counts.reduce((sum, count) => sum + count, 0);
  const shares = counts.map((count) => count / total);
  const tilt0 = tiltTo(mean0, shares);
  const tilt1 = tiltTo(mean1, shares);
  let ratio = 0;
  POINTS.forEach((points, i) => {
    const under0 = 1 + tilt0 * (points - mean0);
    const under1 = 1 + tilt1 * (points - mean1);
    ratio += (shares[i] ?? 0) * Math.log(under0 / under1);
  });
  return games * ratio;
}

/**
 * The t for which the shares divided by `1 + t (points - mean)` have this mean: the likeliest distribution
 * with it. The left side of the equation falls in t, so halving finds it.
 */
function tiltTo(mean: number, shares: readonly number[]): number {
  let low = -1 / (1 - mean);
  let high = 1 / mean;
  for (let step = 0; step < 100; step++) {
    const tilt = (low + high) / 2;
    let sum = 0;
    POINTS.forEach((points, i) => {
      sum += ((shares[i] ?? 0) * (points - mean)) / (1 + tilt * (points - mean));
    });
    if (sum > 0) low = tilt;
    else high = tilt;
  }
  return (low + high) / 2;
}
