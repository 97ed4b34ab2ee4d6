/**
 * What a move that was not played is worth: up to half of the real one's points, by what the bundled networks think.
 * The room says the same in words (`guess.rule`); who changes one changes the other.
 */

/** For a move that a network likes best. */
export const NEAR_MOST = 5;

export interface Opinion {
  /** The voice's probability of the guess, and of its own favourite. */
  readonly guess: number;
  readonly favourite: number;
}

/**
 * `lost`: points by which a short search puts the guess behind the move played; undefined where no search helps.
 * On boards that the network never learned a search hardly tells moves apart: to the first bundled network, which
 * learned on 9×9, each of 60 random moves in game 2 of AlphaGo and Lee Sedol was within half a point of the real one.
 */
export function nearPoints(opinions: readonly Opinion[], lost: number | undefined): number {
  const liked = Math.max(
    0,
    ...opinions.map(({ guess, favourite }) => (favourite > 0 ? guess / favourite : 0)),
  );
  const points = Math.round(NEAR_MOST * Math.min(1, liked)) - Math.floor(Math.max(0, lost ?? 0));
  return Math.max(0, points);
}
