/** A game turned or mirrored as a whole, and an evaluation of it turned back. */

import type { Move } from '../rules/point.ts';
import { Position } from '../rules/position.ts';
import { symmetryTable } from '../rules/symmetry.ts';
import type { Evaluation } from './evaluator.ts';

/**
 * The position under symmetry `s`, its whole history turned with it. Undefined where the game began with set-up
 * stones or a side moved twice running: then the history is not known well enough to be turned.
 */
export function turnedPosition(position: Position, s: number): Position | undefined {
  const table = symmetryTable(position.size, s);
  const turned = new Position(position.size, position.rules, position.komi);
  turned.handicapStones = position.handicapStones;
  const first = position.moveNumber > 0 ? position.lastColor(position.moveNumber - 1) : undefined;
  turned.startHere(first ?? position.toPlay);
  for (let back = position.moveNumber - 1; back >= 0; back--) {
    if (position.lastColor(back) !== turned.toPlay) return undefined;
    const move = table[position.lastMove(back)]!;
    if (!turned.isLegal(move)) return undefined;
    turned.play(move);
  }
  return isTurned(position, turned, table) ? turned : undefined;
}

function isTurned(position: Position, turned: Position, table: Int16Array): boolean {
  if (turned.toPlay !== position.toPlay) return false;
  const { stones } = position.board;
  return stones.every((stone, point) => turned.board.stones[table[point]!] === stone);
}

/** What an evaluation of the position under symmetry `s` says of the position itself. */
export function turnedBack(evaluation: Evaluation, size: number, s: number): Evaluation {
  const table = symmetryTable(size, s);
  const turnBack = (values: Float32Array): Float32Array =>
    values.map((_, move: Move) => values[table[move]!]!);
  return {
    ...evaluation,
    policy: turnBack(evaluation.policy),
    ownership: turnBack(evaluation.ownership),
  };
}
