import { describe, expect, it } from 'vitest';
import { Position } from '../rules/position.ts';
import { RULE_SETS } from '../rules/rule-set.ts';
import { Resignation } from './resignation.ts';

const at = (moveNumber: number): Position => {
  const position = new Position(9, RULE_SETS.chinese, 7);
  position.moveNumber = moveNumber;
  return position;
};

/** Whether it resigns at each of the turns, which follow each other from a move number on. */
function answers(winrates: readonly number[], from = 40, settings = {}): boolean[] {
  const resignation = new Resignation({ resignWinrate: 0.05, resignTurns: 3, ...settings });
  return winrates.map((winrate, i) => resignation.sees(at(from + 2 * i), winrate));
}

describe('resignation', () => {
  it('comes after some hopeless turns running', () => {
    expect(answers([0.04, 0.01, 0.02])).toEqual([false, false, true]);
    expect(answers([0.04, 0.01, 0.05, 0.02, 0.02, 0.02])).toEqual([
      ...[false, false, false, false, false],
      true,
    ]);
    expect(answers([0], 40, { resignTurns: 1 })).toEqual([true]);
  });

  it('never comes in the first third of the board', () => {
    expect(answers([0, 0, 0, 0, 0], 20)).toEqual([false, false, false, false, true]);
  });

  it('comes from the move on that it is told', () => {
    const resignation = new Resignation({ resignWinrate: 0.05, resignTurns: 3 });
    const turns = [10, 12, 14, 16, 18];
    expect(turns.map((turn) => resignation.sees(at(turn), 0, 16))).toEqual([
      ...[false, false, false],
      ...[true, true],
    ]);
  });

  it('never comes where it is turned off', () => {
    expect(answers([0, 0, 0, 0, 0], 60, { resignWinrate: 0 })).not.toContain(true);
  });

  it('starts counting anew after a jump to another game or back', () => {
    const resignation = new Resignation({ resignWinrate: 0.05, resignTurns: 3 });
    const turns = [40, 42, 41, 43, 43, 45, 47];
    expect(turns.map((turn) => resignation.sees(at(turn), 0))).toEqual([
      ...[false, false, false, false, false, false],
      true,
    ]);
  });
});
