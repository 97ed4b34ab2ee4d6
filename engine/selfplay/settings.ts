/** How self-play games are played. One frozen object, saved beside every checkpoint that learnt from them. */

export interface SelfPlaySettings {
  readonly size: number;
  /** A Gumbel root, or PUCT with root noise, forced playouts and pruned targets, see `searched-turn.ts`. */
  readonly search: 'gumbel' | 'puct';
  /** Visits of a full search, whose policy is learnt, and of a cheap one, which only moves the game on. */
  readonly fullVisits: number;
  readonly cheapVisits: number;
  /** Share of the moves that get a full search (playout-cap randomisation, KataGo paper §3.1). */
  readonly fullShare: number;
  /** Weight of the score beside winning in the search, see `GumbelOptions.scoreWeight`. */
  readonly scoreWeight: number;
  /** Moves that a Gumbel root considers at most. */
  readonly consideredMoves: number;
  /** How strongly the search's values move its policy, see `GumbelOptions.valueScale`. */
  readonly valueScale: number;
  /**
   * Scale of the Gumbel noise, or temperature of the draw from PUCT's visits, at the first move and from
   * `calmAfter` moves on: how varied the games are.
   */
  readonly noiseStart: number;
  readonly noiseEnd: number;
  readonly calmAfter: number;
  /** At most so many first moves are drawn from the policy alone. */
  readonly openingMoves: number;
  /**
   * Share of the games that start from a messy position instead: after up to `messyMoves` moves drawn from the
   * policy at a temperature of 1 to `messyTemperature`.
   */
  readonly messyShare: number;
  readonly messyMoves: number;
  readonly messyTemperature: number;
  /** Whether such a game's komi makes the position fair that it starts from. */
  readonly messyFair: boolean;
  readonly fairKomi: number;
  /** Half of the games have the fair komi, the others one drawn around it with this deviation in points. */
  readonly komiDeviation: number;
  readonly maxMoves: number;
  /**
   * A game is called settled when the loser-to-be's root value was below `-settledValue` at this many of its
   * own turns running; `settledPlayOut` of such games are played out all the same. 1 turns it off.
   */
  readonly settledValue: number;
  readonly settledTurns: number;
  readonly settledPlayOut: number;
}

export const DEFAULT_SELF_PLAY: SelfPlaySettings = Object.freeze({
  size: 9,
  search: 'gumbel',
  fullVisits: 32,
  cheapVisits: 16,
  fullShare: 1,
  scoreWeight: 0.3,
  consideredMoves: 16,
  valueScale: 1,
  noiseStart: 1,
  noiseEnd: 0.4,
  calmAfter: 30,
  openingMoves: 6,
  messyShare: 0,
  messyMoves: 40,
  messyTemperature: 2,
  messyFair: false,
  fairKomi: 7,
  komiDeviation: 1.5,
  maxMoves: 162,
  settledValue: 1,
  settledTurns: 3,
  settledPlayOut: 0.1,
});
