// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { BLACK, WHITE } from '../../../engine/rules/color.ts';
import { newPosition, playGame } from '../../../engine/rules/replay.ts';
import { RULE_SETS, type RulesName } from '../../../engine/rules/rule-set.ts';
import { countScore } from '../../../engine/rules/score.ts';
import { withI18n } from '../testkit/with-i18n.ts';
import { CountTable } from './CountTable.tsx';

const PASS = 81;

/** Two stones of handicap, a white stone and two passes, the white stone dead. Rows as they are read. */
function rowsUnder(rules: RulesName): string[] {
  const position = newPosition({ size: 9, rules: RULE_SETS[rules], komi: 0.5, black: [20, 60] });
  playGame(position, [
    { color: WHITE, move: 40 },
    { color: BLACK, move: PASS },
    { color: WHITE, move: PASS },
  ]);
  render(<CountTable count={countScore(position, new Set([40]))} />);
  return screen
    .getAllByRole('row')
    .slice(1)
    .map((row) => Array.from(row.children, (cell) => cell.textContent).join(' '));
}

beforeAll(() => withI18n());
afterEach(cleanup);

describe('the count, item by item', () => {
  it('is by area under Chinese rules, with White’s compensation for the handicap', () => {
    expect(rowsUnder('chinese')).toEqual([
      'Stones 2 0',
      'Territory 79 0',
      'For the handicap 0 2',
      'Komi – 0.5',
      'Total 81 2.5',
    ]);
  });

  it('is by territory under Japanese rules, and nothing is given for the handicap', () => {
    expect(rowsUnder('japanese')).toEqual([
      'Territory 79 0',
      'Prisoners 0 0',
      'Dead stones 1 0',
      'Komi – 0.5',
      'Total 80 0.5',
    ]);
  });

  it('has pass stones under AGA rules', () => {
    expect(rowsUnder('aga')).toContain('Pass stones 1 1');
  });
});
