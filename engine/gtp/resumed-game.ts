/** Games that went on after they had ended: our rules have no such move, and networks never saw one. */

import type { Move } from '../rules/point.ts';

/** The moves, without any two passes running that others come after. */
export function resumedGame<Played extends { readonly move: Move }>(
  game: readonly Played[],
  pass: Move,
): Played[] {
  const moves: Played[] = [];
  for (const played of game) {
    const [last, before] = [moves.at(-1), moves.at(-2)];
    if (last?.move === pass && before?.move === pass) moves.splice(-2);
    moves.push(played);
  }
  return moves;
}
