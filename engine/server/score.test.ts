/** Dead stones by expectation and by the rules, and the count for the wire. */

import { describe, expect, it } from 'vitest';
import type { PositionQuery } from '../protocol/position-query.ts';
import { wireCountSchema } from '../protocol/report.ts';
import { countToWire, isUnsettled, suggestDead, wholeChains, withoutLastPasses } from './score.ts';
import { positionOfQuery } from './position-of-query.ts';

/** A query of the stones of a diagram, X for Black and O for White, top row first. */
function diagram(rules: PositionQuery['rules'], ...rows: string[]): PositionQuery {
  const marks = rows.join(' ').split(' ');
  const points = (mark: string) => marks.flatMap((at, point) => (at === mark ? [point] : []));
  const setup = { black: points('X'), white: points('O') };
  return { size: rows.length, rules, komi: 0.5, setup, moves: [] };
}

const INVADED = diagram(
  'japanese',
  '. X . O .',
  'O X . O .',
  '. X . O .',
  '. X . O .',
  '. X . O .',
);
/** Black's view of who will own each point of `INVADED`; the white stone on the left is lost. */
const EXPECTED = new Float32Array(25).map((_, point) => (point % 5 < 3 ? 0.9 : -0.9));

describe('the count at the end', () => {
  it('suggests the chains that the network gives to the other side', () => {
    const position = positionOfQuery(INVADED);
    expect(suggestDead(position, EXPECTED)).toEqual([5]);
    const count = countToWire(position, [5]);
    expect(wireCountSchema.parse(count)).toEqual(count);
    // Black: five points at the left edge and one dead stone. White: five at the right edge and komi.
    expect(count.black).toMatchObject({ territory: 5, dead: 1, total: 6 });
    expect(count.white).toMatchObject({ territory: 5, komi: 0.5, total: 5.5 });
    expect(count.lead).toBe(0.5);
  });

  it('calls unsettled what neither side is expected to own, unless the rules settle it', () => {
    const corner = ['O O X X X', 'O . X . X', 'X X X X X', '. . . . .', '. . . . .'];
    const nobody = new Float32Array(25);
    const unsettled = (rules: PositionQuery['rules'], ownership: Float32Array) =>
      [0, 2].map((stone) =>
        isUnsettled(positionOfQuery(diagram(rules, ...corner)), ownership, stone),
      );
    // Black is pass-alive and has the corner; where suicide is legal White can fill it and come back.
    expect(unsettled('chinese', nobody)).toEqual([false, false]);
    expect(unsettled('new-zealand', nobody)).toEqual([true, true]);
    expect(unsettled('new-zealand', nobody.fill(0.5))).toEqual([false, false]);
  });

  it('leaves alone what is uncertain', () => {
    expect(suggestDead(positionOfQuery(INVADED), new Float32Array(25).fill(0.2))).toEqual([]);
    expect(suggestDead(positionOfQuery(INVADED), new Float32Array(25).fill(-0.2))).toEqual([]);
  });

  it('judges a chain by the mean of its points', () => {
    const ownership = EXPECTED.slice();
    ownership[3] = 0.9;
    expect(suggestDead(positionOfQuery(INVADED), ownership)).toEqual([5]);
    for (const point of [8, 13, 18]) ownership[point] = 0.9;
    expect(suggestDead(positionOfQuery(INVADED), ownership)).toEqual([3, 5, 8, 13, 18, 23]);
  });

  it('believes the rules where they know better than the network', () => {
    const alive = diagram(
      'chinese',
      '. X . X .',
      'X X X X X',
      '. . . . .',
      'O O O O O',
      'O . O . O',
    );
    const wrong = new Float32Array(25).map((_, point) => (point < 10 ? -1 : 1));
    expect(suggestDead(positionOfQuery(alive), wrong)).toEqual([]);
    const inside = diagram(
      'chinese',
      '. X O X .',
      '. X . X .',
      'X X X X X',
      '. . . . .',
      '. O . O .',
    );
    expect(suggestDead(positionOfQuery(inside), new Float32Array(25))).toEqual([2]);
  });

  it('completes chains and refuses empty points', () => {
    const position = positionOfQuery(INVADED);
    expect(wholeChains(position, [13])).toEqual([3, 8, 13, 18, 23]);
    expect(() => wholeChains(position, [0])).toThrow('no stone on A5');
    expect(() => wholeChains(position, [25])).toThrow('off the board');
  });

  it('asks about the game before its last passes', () => {
    const played = [3, 25, 4, 25, 25].map((move, i) => ({
      color: i % 2 ? ('white' as const) : ('black' as const),
      move,
    }));
    const query = { ...INVADED, moves: played };
    expect(withoutLastPasses(query).moves.map(({ move }) => move)).toEqual([3, 25, 4]);
  });
});
