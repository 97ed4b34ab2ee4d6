/** From a query to the positions that it asks about, one for each turn. */

import { EngineError } from '../../protocol/errors.ts';
import type { PositionQuery } from '../../protocol/position-query.ts';
import { BLACK, WHITE, type Color } from '../../rules/color.ts';
import { formatMove, passMove } from '../../rules/point.ts';
import { IllegalMoveError } from '../../rules/replay.ts';
import { defaultKomi } from '../../rules/rule-set.ts';
import { positionOfQuery, wireColor } from '../../server/position-of-query.ts';
import type { Restriction } from '../../server/search-service.ts';
import { GtpFailure } from '../arguments.ts';
import { rulesFromJson, rulesFromText } from '../kata-rules.ts';
import { resumedGame } from '../resumed-game.ts';
import { moveIn, QueryError, type AnalysisQuery } from './query.ts';

export interface Turn {
  /** Moves played before it. */
  readonly number: number;
  /** Higher ones go first. */
  readonly priority: number;
  /** Not over. */
  readonly position: PositionQuery;
}

export interface Turns {
  readonly playable: readonly Turn[];
  /** Numbers of those that come after a move that cannot be, and what is wrong with that. */
  readonly refused: readonly number[];
  readonly fault: QueryError | undefined;
}

/** Throws `QueryError` for set-ups and turns that cannot be. */
export function turnsOf(query: AnalysisQuery): Turns {
  const game = gameOf(query);
  const { length } = game.moves;
  const numbers = query.analyzeTurns ?? [length];
  const beyond = numbers.find((number) => number > length);
  if (beyond !== undefined) {
    throw new QueryError(
      `There is no turn ${beyond}: the game has ${length} moves`,
      'analyzeTurns',
    );
  }
  const priorities = prioritiesOf(query, numbers);
  const { legal, fault } = replayed(game);
  const asked = Array.from(priorities, ([number, priority]) => ({ number, priority }));
  return {
    playable: asked
      .filter(({ number }) => number <= legal)
      .map((turn) => ({ ...turn, position: atTurn(game, turn.number) })),
    refused: asked.map(({ number }) => number).filter((number) => number > legal),
    fault,
  };
}

/** By turn, each turn once; of one that is asked about twice, the last priority counts. */
function prioritiesOf(
  { analyzeTurns, priority, priorities }: AnalysisQuery,
  numbers: readonly number[],
): Map<number, number> {
  if (priorities && priorities.length !== analyzeTurns?.length) {
    throw new QueryError('There have to be as many as analyzeTurns', 'priorities');
  }
  if (priorities && priority !== undefined) {
    throw new QueryError('There is one for each turn already, in priorities', 'priority');
  }
  return new Map(numbers.map((number, i) => [number, priorities?.[i] ?? priority ?? 0]));
}

function gameOf(query: AnalysisQuery): PositionQuery {
  const { boardXSize: size, boardYSize, initialStones, initialPlayer } = query;
  if (boardYSize !== size) throw new QueryError('Boards have to be square', 'boardYSize');
  const rules = rulesOf(query.rules);
  const stones = initialStones.map(([color, name]) => ({
    color,
    point: moveIn(name, size, 'initialStones', false),
  }));
  const pointsOf = (side: Color): number[] =>
    stones.filter(({ color }) => color === side).map(({ point }) => point);
  return {
    size,
    rules,
    komi: query.komi ?? defaultKomi(rules, size),
    setup: { black: pointsOf(BLACK), white: pointsOf(WHITE) },
    ...(initialPlayer !== undefined && { toPlay: wireColor(initialPlayer) }),
    // As KataGo does: games come from everywhere, under rules that their records do not know.
    tolerant: true,
    moves: query.moves.map(([color, name]) => ({
      color: wireColor(color),
      move: moveIn(name, size, 'moves'),
    })),
  };
}

function rulesOf(rules: AnalysisQuery['rules']): PositionQuery['rules'] {
  try {
    return typeof rules === 'string' ? rulesFromText(rules) : rulesFromJson(rules);
  } catch (error) {
    if (error instanceof GtpFailure) throw new QueryError(error.message, 'rules');
    throw error;
  }
}

/** A game that two passes have ended is looked at as it stood before them. */
function atTurn(game: PositionQuery, number: number): PositionQuery {
  const moves = resumedGame(game.moves.slice(0, number), passMove(game.size));
  const position = { ...game, moves };
  if (!positionOfQuery(position).gameOver) return position;
  return { ...game, moves: moves.slice(0, -2) };
}

/** `legal`: how many of the game's moves come before the first one that cannot be. */
function replayed(game: PositionQuery): { legal: number; fault: QueryError | undefined } {
  const moves = resumedGame(game.moves, passMove(game.size));
  try {
    positionOfQuery({ ...game, moves });
    return { legal: game.moves.length, fault: undefined };
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    const { illegal, message } = error;
    const wrong = illegal && moves[illegal.moveNumber - 1];
    if (!wrong) throw new QueryError(message, 'initialStones');
    const legal = game.moves.indexOf(wrong);
    // Passes that were left out count.
    const name = formatMove(wrong.move, game.size);
    const why = new IllegalMoveError(legal + 1, name, illegal.reason).message;
    return { legal, fault: new QueryError(why, 'moves') };
  }
}

export function restrictionsOf(query: AnalysisQuery): Restriction[] | undefined {
  const { boardXSize: size, avoidMoves = [], allowMoves = [] } = query;
  const all = Array.from({ length: passMove(size) + 1 }, (_, move) => move);
  const avoided = avoidMoves.map((one) => ({
    toPlay: wireColor(one.player),
    forbidden: one.moves.map((name) => moveIn(name, size, 'avoidMoves')),
    depth: one.untilDepth,
  }));
  const allowed = allowMoves.map((one) => {
    const kept = new Set(one.moves.map((name) => moveIn(name, size, 'allowMoves')));
    return {
      toPlay: wireColor(one.player),
      forbidden: all.filter((move) => !kept.has(move)),
      depth: one.untilDepth,
    };
  });
  const restrictions = [...avoided, ...allowed];
  return restrictions.length > 0 ? restrictions : undefined;
}
