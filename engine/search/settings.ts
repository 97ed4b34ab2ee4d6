/** What a PUCT search can be told apart from when to stop. One frozen object; nothing is read from elsewhere. */

export interface SearchSettings {
  /** Exploration at few visits, and how it grows with the logarithm of the visits (AlphaZero's c(s)). */
  readonly cpuct: number;
  readonly cpuctGrowth: number;
  readonly cpuctBase: number;
  /** An unvisited move is thought worse than its parent by this times the root of the priors visited (lc0, KataGo). */
  readonly fpuReduction: number;
  /** Weight of the score beside winning: utility = value + weight * (2/pi) atan(lead / board size). */
  readonly scoreWeight: number;
  /** Leaves evaluated together; each holds a virtual loss while it is out. */
  readonly inFlight: number;
  /** Share of Dirichlet noise in the root's priors (0: none) and its total concentration, spread over the moves. */
  readonly noiseShare: number;
  readonly noiseTotal: number;
  /** LCB is the mean minus so many standard errors. */
  readonly lcbErrors: number;
}

export const DEFAULT_SEARCH: SearchSettings = Object.freeze({
  cpuct: 1.1,
  cpuctGrowth: 0.45,
  cpuctBase: 500,
  fpuReduction: 0.2,
  scoreWeight: 0.1,
  inFlight: 8,
  noiseShare: 0,
  noiseTotal: 10.8,
  lcbErrors: 1.96,
});
