/** What a PUCT search can be told apart from when to stop. One frozen object; nothing is read from elsewhere. */

export interface SearchSettings {
  /** Exploration: c of PUCT. */
  readonly cpuct: number;
  /** Weight of the score beside winning, see `utility.ts`. */
  readonly scoreWeight: number;
  /** Leaves out at the same time, 1 to 32; each holds a virtual loss while it is being evaluated. */
  readonly inFlight: number;
  /** Questions to the evaluator under way at a time, among which the leaves are shared; 1 asks and waits. */
  readonly calls: number;
  /** The root needs so many visits for each leaf after the first that is out at the same time. */
  readonly visitsPerInFlight: number;
  /** Share of Dirichlet noise in the root's priors (0: none) and its total concentration, spread over the moves. */
  readonly noiseShare: number;
  readonly noiseTotal: number;
  /** LCB is the mean minus so many standard errors. */
  readonly lcbErrors: number;
  /**
   * How visits are dealt out at the root: `halving` (see `root-halving.ts`) and `forced` (see
   * `forced-playouts.ts`) start each search anew.
   */
  readonly root: 'puct' | 'halving' | 'forced';
  /** What makes a move the best: its visits, or its LCB among the moves with a fair share of the visits. */
  readonly bestBy: 'visits' | 'lcb';
}

export const DEFAULT_SEARCH: SearchSettings = Object.freeze({
  cpuct: 1.1,
  scoreWeight: 0.1,
  inFlight: 8,
  calls: 1,
  visitsPerInFlight: 32,
  noiseShare: 0,
  noiseTotal: 10.83,
  lcbErrors: 1.96,
  root: 'puct',
  bestBy: 'lcb',
});

export const MOST_IN_FLIGHT = 32;

export function checkSettings(settings: SearchSettings): void {
  const { inFlight, calls } = settings;
  if (!Number.isInteger(inFlight) || inFlight < 1 || inFlight > MOST_IN_FLIGHT) {
    throw new RangeError(`1 to ${MOST_IN_FLIGHT} leaves can be in flight, not ${inFlight}`);
  }
  if (!Number.isInteger(calls) || calls < 1 || calls > inFlight) {
    throw new RangeError(`${inFlight} leaves make 1 to ${inFlight} calls, not ${calls}`);
  }
}
