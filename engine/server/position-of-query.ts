/** From a query to a position, with the error that the asker gets where its game is against the rules. */

import { EngineError } from '../protocol/errors.ts';
import type { PositionQuery, WireColor } from '../protocol/position-query.ts';
import { BLACK, WHITE, type Color } from '../rules/color.ts';
import type { Position } from '../rules/position.ts';
import { IllegalMoveError, movesTo, newPosition, playGame } from '../rules/replay.ts';
import { RULE_SETS } from '../rules/rule-set.ts';

export function colorOf(color: WireColor): Color {
  return color === 'black' ? BLACK : WHITE;
}

export function wireColor(color: Color): WireColor {
  return color === BLACK ? 'black' : 'white';
}

/** Replays the query's game. Throws an `EngineError` at the first move, or set-up stone, that cannot be. */
export function positionOfQuery(query: PositionQuery): Position {
  try {
    const position = newPosition({
      size: query.size,
      rules: RULE_SETS[query.rules],
      komi: query.komi,
      ...query.setup,
      ...(query.toPlay === undefined ? {} : { toPlay: colorOf(query.toPlay) }),
    });
    playGame(
      position,
      query.moves.map(({ color, move }) => ({ color: colorOf(color), move })),
      query.tolerant,
    );
    const { nextToPlay } = query;
    if (nextToPlay !== undefined && colorOf(nextToPlay) !== position.toPlay) position.skipTurn();
    return position;
  } catch (error) {
    throw asEngineError(error, query);
  }
}

/** The query of a position that was played on from it: with the moves since, and whose turn it is now. */
export function playedOn(query: PositionQuery, position: Position): PositionQuery {
  const since = movesTo(position, position.moveNumber - query.moves.length);
  return {
    ...query,
    moves: [...query.moves, ...since.map(({ color, move }) => ({ color: wireColor(color), move }))],
    nextToPlay: wireColor(position.toPlay),
  };
}

function asEngineError(error: unknown, query: PositionQuery): EngineError {
  if (error instanceof IllegalMoveError) {
    const { moveNumber, reason } = error;
    return new EngineError('illegal-move', error.message, { illegal: { moveNumber, reason } });
  }
  const why = error instanceof Error ? error.message : String(error);
  const what = `This game on ${query.size} lines cannot be replayed: ${why}`;
  return new EngineError('bad-request', what, { cause: error });
}
