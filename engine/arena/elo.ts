/** How much stronger one player is than another, in Elo, from the games between them. */

/** Games of one player against another, from the first one's side. */
export interface Tally {
  readonly wins: number;
  readonly draws: number;
  readonly losses: number;
}

export interface EloEstimate {
  readonly elo: number;
  /** 95 % interval, by likelihood ratio. */
  readonly low: number;
  readonly high: number;
}

/** Half the 95 % quantile of chi-squared with one degree of freedom: how far the log-likelihood may fall. */
const LOG_LIKELIHOOD_DROP = 3.841459 / 2;
/** Beyond this no match says anything. */
const WIDEST = 4000;

/** The first player's expected share of the points when it is `elo` stronger. */
export function expectedShare(elo: number): number {
  return 1 / (1 + 10 ** (-elo / 400));
}

/** The share of the points won, draws half, without any virtual game. */
export function shareOf({ wins, draws, losses }: Tally): number {
  const games = wins + draws + losses;
  return games === 0 ? 0.5 : (wins + draws / 2) / games;
}

/**
 * The Elo difference of greatest likelihood, with one virtual draw added so that a clean sweep does not
 * diverge. Draws count as half a win and half a loss, which makes the interval a little too wide where there
 * are many.
 */
export function estimateElo({ wins, draws, losses }: Tally): EloEstimate {
  const won = wins + draws / 2 + 0.5;
  const lost = losses + draws / 2 + 0.5;
  const best = 400 * Math.log10(won / lost);
  const logLikelihood = (elo: number): number =>
    won * Math.log(expectedShare(elo)) + lost * Math.log(expectedShare(-elo));
  const floor = logLikelihood(best) - LOG_LIKELIHOOD_DROP;
  const edge = (far: number): number => {
    let inside = best;
    let outside = best + far;
    for (let step = 0; step < 60; step++) {
      const middle = (inside + outside) / 2;
      if (logLikelihood(middle) >= floor) inside = middle;
      else outside = middle;
    }
    return inside;
  };
  return { elo: best, low: edge(-WIDEST), high: edge(WIDEST) };
}
