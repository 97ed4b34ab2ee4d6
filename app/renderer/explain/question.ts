/** What an explanation is asked about: a position, a move in it, and how the engine is to look at it. */

import type { ExplainParams } from '../../../engine/protocol/methods.ts';
import type { PositionQuery } from '../../../engine/protocol/position-query.ts';
import { BLACK, WHITE } from '../../../engine/rules/color.ts';
import type { Move } from '../../../engine/rules/point.ts';
import type { Position } from '../../../engine/rules/position.ts';
import { newPosition, playGame } from '../../../engine/rules/replay.ts';
import { RULE_SETS } from '../../../engine/rules/rule-set.ts';
import type { Reader } from './reader.ts';

export interface Question {
  /** Before the move; the game must not be over. */
  readonly position: PositionQuery;
  readonly move: Move;
  /** A network's id of `hello`; the bundled self-taught one where left out. */
  readonly network?: string | undefined;
  /** Whose habits: those of the bundled human-imitating network at the reader's rank where left out. */
  readonly human?: ExplainParams['human'] | undefined;
  /** Of the game, where it is known. */
  readonly year?: number | undefined;
  /** Whose move it is; a person of whom nothing more is known where left out. */
  readonly player?: ExplainParams['player'];
  /** Of the network beside the players; as far as it was measured where left out. */
  readonly strength?: ExplainParams['strength'];
}

/** Of the root; compared moves get a quarter each. Enough for a verdict on every board size. */
export const USUAL_VISITS = 400;
const REPORT_EVERY_MS = 250;

export function paramsOf(
  question: Question,
  { language, rank }: Reader,
  visits: number,
): ExplainParams {
  const { position, move, network, year, player, strength } = question;
  const human = question.human ?? (rank === undefined ? undefined : { rank });
  return {
    position,
    move,
    visits,
    language,
    reportEveryMs: REPORT_EVERY_MS,
    ...(network !== undefined && { network }),
    ...(human !== undefined && { human }),
    ...(year !== undefined && { year }),
    ...(player !== undefined && { player }),
    ...(strength !== undefined && { strength }),
  };
}

const keys = new WeakMap<Question, string>();

/** Equal for equal questions of equal readers. */
export function keyOf(question: Question, { language, rank = '' }: Reader): string {
  let key = keys.get(question);
  if (key === undefined) {
    key = JSON.stringify(question);
    keys.set(question, key);
  }
  return `${language} ${rank} ${key}`;
}

/** The position itself. Throws where the query does not replay. */
export function replayQuery(query: PositionQuery): Position {
  const { size, rules, komi, setup, toPlay, moves, nextToPlay } = query;
  const position = newPosition({
    size,
    rules: RULE_SETS[rules],
    komi,
    ...(setup && { black: setup.black, white: setup.white }),
    ...(toPlay && { toPlay: toPlay === 'black' ? BLACK : WHITE }),
  });
  const colors = { black: BLACK, white: WHITE };
  playGame(
    position,
    moves.map(({ color, move }) => ({ color: colors[color], move })),
  );
  if (nextToPlay && colors[nextToPlay] !== position.toPlay) position.skipTurn();
  return position;
}
