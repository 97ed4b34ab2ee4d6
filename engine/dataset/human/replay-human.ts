/** Replays games between people. Their records tell neither the rules nor always the komi. */

import { newPosition, illegalReason, IllegalMoveError } from '../../rules/replay.ts';
import { formatMove, type Move } from '../../rules/point.ts';
import type { Position } from '../../rules/position.ts';
import { RULE_SETS, type RuleSet } from '../../rules/rule-set.ts';
import type { HumanGame } from './human-game.ts';

/** Forbids the least, so that whatever people played somewhere is legal: simple ko only, no suicide. */
const LENIENT = RULE_SETS.japanese;

/** Komi of games whose records have none. */
const USUAL_KOMI = 6.5;
const USUAL_KOMI_SMALL = 5.5;
const HANDICAP_KOMI = 0.5;

export function komiOf({ komi, size, setup }: HumanGame): number {
  if (komi !== undefined) return komi;
  if (setup.length > 0) return HANDICAP_KOMI;
  return size > 9 ? USUAL_KOMI : USUAL_KOMI_SMALL;
}

/** The position before the first move. */
export function startOf(game: HumanGame, rules: RuleSet = LENIENT): Position {
  const position = newPosition({
    size: game.size,
    rules,
    komi: komiOf(game),
    black: game.setup,
    toPlay: game.setup.length > 0 ? 2 : 1,
  });
  position.handicapStones = game.setup.length;
  return position;
}

/** The position before move `turn` (from 0); under lenient rules where these ones forbid a move before it. */
export function positionBefore(game: HumanGame, turn: number, rules: RuleSet): Position {
  const position = startOf(game, rules);
  for (let at = 0; at < turn; at++) {
    const move = game.moves[at]!;
    if (rules !== LENIENT && !position.isLegal(move)) return positionBefore(game, turn, LENIENT);
    position.play(move);
  }
  return position;
}

/** Throws `IllegalMoveError` at the first move that no rules allow, `RangeError` where the set-up is impossible. */
export function checkMoves(game: HumanGame): void {
  const position = startOf(game);
  game.moves.forEach((move: Move, at) => {
    const reason = illegalReason(position, move);
    if (reason) throw new IllegalMoveError(at + 1, formatMove(move, game.size), reason);
    position.play(move);
  });
}
