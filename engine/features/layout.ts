/** What the input planes and global inputs mean. A change here is a new features version and new networks. */

export const FEATURES_VERSION = 1;

/** Planes a point, laid out NHWC: `planes[point * PLANES + plane]`, values 0 or 1, seen by the side to play. */
export const PLANES = 20;

export const PLANE = {
  ones: 0,
  own: 1,
  opponent: 2,
  /** Own chains with one, two and three liberties: 3, 4, 5. */
  ownLiberties: 3,
  /** The opponent's chains with one, two and three liberties: 6, 7, 8. */
  opponentLiberties: 6,
  /** Empty points that ko or superko forbids to the side to play. */
  forbidden: 9,
  /** The last five moves, latest first: 10 to 14. */
  history: 10,
  /** Own chains in atari that a ladder catches although it is their turn. */
  ownCaught: 15,
  /** The opponent's chains with two liberties that the side to play can catch in a ladder. */
  opponentCatchable: 16,
  /** Own chains with two liberties that the opponent could catch in a ladder, were it its turn. */
  ownCatchable: 17,
  /** Pass-alive chains and their territory (Benson), own and the opponent's. */
  ownPassAlive: 18,
  opponentPassAlive: 19,
} as const;

export const HISTORY_MOVES = 5;

/** Inputs that hold for the whole board. */
export const GLOBALS = 16;

export const GLOBAL = {
  /** Komi for the side to play, in units of 20 points. */
  komi: 0,
  /** Triangle wave of the komi modulo 2 against the board's parity: where a draw or a half point is near. */
  komiWave: 1,
  /** (size - 14) / 5. */
  size: 2,
  /** Whether each of the last five moves was a pass, latest first: 3 to 7. */
  passes: 3,
  territory: 8,
  simpleKo: 9,
  situationalKo: 10,
  suicide: 11,
} as const;
