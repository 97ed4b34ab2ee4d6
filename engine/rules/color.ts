/** The two players as the small integers that the typed arrays of a board hold. */

export type Color = 1 | 2;

export const EMPTY = 0;
export const BLACK: Color = 1;
export const WHITE: Color = 2;

export function opponent(color: Color): Color {
  return color === BLACK ? WHITE : BLACK;
}
