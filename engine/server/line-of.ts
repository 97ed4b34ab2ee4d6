/** The positions that a game went through, walked once. */

import type { PositionQuery } from '../protocol/position-query.ts';
import type { Position } from '../rules/position.ts';
import { colorOf, positionOfQuery } from './position-of-query.ts';

/** The last `length` positions of the query's game, its own the last; before each move the side that plays it is to play. */
export function lineOf(query: PositionQuery, length: number): Position[] {
  const { moves, nextToPlay } = query;
  const first = Math.max(0, moves.length - length + 1);
  const position = positionOfQuery({
    ...query,
    moves: moves.slice(0, first),
    nextToPlay: moves[first]?.color ?? nextToPlay,
  });
  const line = [position.clone()];
  for (let i = first; i < moves.length; i++) {
    position.play(moves[i]!.move);
    const next = moves[i + 1]?.color ?? nextToPlay;
    if (next !== undefined && colorOf(next) !== position.toPlay) position.skipTurn();
    line.push(position.clone());
  }
  return line;
}
