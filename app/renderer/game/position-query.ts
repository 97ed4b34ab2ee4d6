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

export function wireColor(color: Color): WireColor {
  return color === BLACK ? 'black' : 'white';
}
