/** Games for property tests: fast-check draws numbers, and each number picks one of the legal moves. */

import fc from 'fast-check';
import type { Move } from '../rules/point.ts';
import type { Position } from '../rules/position.ts';
import { newPosition } from '../rules/replay.ts';
import { RULES_NAMES, RULE_SETS, type RuleSet } from '../rules/rule-set.ts';

export interface DrawnGame {
  readonly size: number;
  readonly rules: RuleSet;
  /** Which legal move is played, modulo their number; a pass is one of them. */
  readonly picks: readonly number[];
}

/** Small boards, where there are captures, kos and suicides in nearly every game. */
export function drawnGames(sizes: readonly number[] = [2, 3, 4, 5, 6]): fc.Arbitrary<DrawnGame> {
  return fc.record({
    size: fc.constantFrom(...sizes),
    rules: fc.constantFrom(...RULES_NAMES.map((name) => RULE_SETS[name])),
    picks: fc.array(fc.nat(999), { minLength: 1, maxLength: 80, size: 'max' }),
  });
}

/**
 * Plays a drawn game until it ends; `each` sees every position before its move and the move. Passes are left out
 * while there are other moves but for one pick in fifty, so that games get long.
 */
export function playDrawn(
  { size, rules, picks }: DrawnGame,
  each: (position: Position, move: Move) => void = () => undefined,
): Position {
  const position = newPosition({ size, rules, komi: 7 });
  const legal = new Uint8Array(position.area + 1);
  for (const pick of picks) {
    if (position.gameOver) break;
    position.legalMoves(legal);
    const moves = [...legal.keys()].filter((move) => legal[move] === 1 && move !== position.pass);
    const passes = pick % 50 === 0 || moves.length === 0;
    const move = passes ? position.pass : moves[pick % moves.length]!;
    each(position, move);
    position.play(move);
  }
  return position;
}
