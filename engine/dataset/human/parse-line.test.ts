import { describe, expect, it } from 'vitest';
import { humanLine } from '../../testkit/human-games.ts';
import { isBlackTurn, ranksAt } from './human-game.ts';
import { parseHumanLine } from './parse-line.ts';
import { komiOf, positionBefore } from './replay-human.ts';
import { RULE_SETS } from '../../rules/rule-set.ts';

function parsed(parts: Parameters<typeof humanLine>[0]) {
  const game = parseHumanLine(humanLine(parts));
  if (typeof game === 'string') throw new Error(game);
  return game;
}

describe('a line of a file of human games', () => {
  it('is read with all that it says', () => {
    const game = parsed({ moves: 'aaba....' });
    expect(game).toMatchObject({
      size: 9,
      komi: 5.5,
      setup: [],
      blackRank: 15,
      whiteRank: 18,
      result: { kind: 'win', winner: 1, by: 'resignation' },
      year: 2015,
      source: 'ogs',
    });
    expect([...game.moves]).toEqual([0, 1, 81, 81]);
  });

  it('may leave out komi, ranks, result and year', () => {
    const game = parsed({ komi: '', black: '', white: '', result: '', year: '' });
    expect(game).toMatchObject({ komi: undefined, blackRank: undefined, year: undefined });
    expect(game.result).toBeUndefined();
    expect(komiOf(game)).toBe(5.5);
    expect(komiOf(parsed({ size: 19, komi: '' }))).toBe(6.5);
  });

  it('has White move first after handicap stones', () => {
    const game = parsed({ setup: 'AB:ccgg', komi: '', moves: 'eecg' });
    expect(game.setup).toEqual([20, 60]);
    expect(komiOf(game)).toBe(0.5);
    expect(isBlackTurn(game, 0)).toBe(false);
    expect(ranksAt(game, 0)).toEqual({ own: 18, opponent: 15 });
    const position = positionBefore(game, 1, RULE_SETS.chinese);
    expect(position.board.stones[40]).toBe(2);
    expect(position.handicapStones).toBe(2);
  });

  it('ends at the second pass running', () => {
    expect([...parsed({ moves: 'aa....bb' }).moves]).toEqual([0, 81, 81]);
  });

  it.each([
    ['9\t5.5', '2 columns'],
    [humanLine({ size: 4 }), 'board of'],
    [humanLine({ komi: 'x' }), 'komi'],
    [humanLine({ komi: '500' }), 'komi'],
    [humanLine({ setup: 'AW:aa' }), 'set-up'],
    [humanLine({ setup: 'AB:zz' }), 'point "zz"'],
    [humanLine({ setup: 'AB:aaaa' }), 'Two set-up stones'],
    [humanLine({ moves: 'aazz' }), 'move "zz"'],
    [humanLine({ moves: 'aab' }), 'move "b"'],
    [humanLine({ moves: '' }), 'no moves'],
    [humanLine({ moves: 'aaaa' }), 'occupied'],
    [humanLine({ year: '15' }), 'year'],
  ])('is refused: %s', (line, words) => {
    expect(parseHumanLine(line)).toContain(words);
  });

  it('is refused where a ko is taken back at once', () => {
    // The ninth move takes the stone on the point that the tenth would take back on.
    const moves = 'bacaabdbbcccicbbcbbb';
    expect(parseHumanLine(humanLine({ moves }))).toMatch(/Move 10 .* ko$/);
    expect(parseHumanLine(humanLine({ moves: moves.slice(0, -2) }))).toBeTypeOf('object');
  });
});
