/** A game as the engine is asked about it: whole, so that an engine that starts anew needs nothing else. */

import type { PositionQuery, WireColor } from '../../../engine/protocol/position-query.ts';
import type { Replay } from '../../../engine/record/position-at.ts';
import { BLACK, type Color } from '../../../engine/rules/color.ts';
import { replayOf, type Game } from './game.ts';

export function positionQuery(game: Game): PositionQuery {
  return { ...queryOf(replayOf(game)), rules: game.settings.rules };
}

/** Asks about any node of a record. */
export function queryOf({ start, moves, rules }: Replay): PositionQuery {
  const { black = [], white = [], toPlay } = start;
  return {
    size: start.size,
    rules,
    komi: start.komi,
    ...(black.length + white.length > 0 && { setup: { black: [...black], white: [...white] } }),
    ...(toPlay !== undefined && { toPlay: wireColor(toPlay) }),
    moves: moves.map(({ color, move }) => ({ color: wireColor(color), move })),
  };
}

/** The position with this side to play, whoever's turn it would be. */
export function withTurn(query: PositionQuery, color: WireColor): PositionQuery {
  const last = query.moves.at(-1);
  if (!last) return { ...query, toPlay: color };
  return last.color === color ? { ...query, nextToPlay: color } : query;
}

/** The position before move `number` (from 1) of a game, with whoever played it to play. */
export function beforeMove(query: PositionQuery, number: number): PositionQuery {
  const before = { ...query, moves: query.moves.slice(0, number - 1) };
  const played = query.moves[number - 1];
  return played ? withTurn(before, played.color) : before;
}

export function wireColor(color: Color): WireColor {
  return color === BLACK ? 'black' : 'white';
}
