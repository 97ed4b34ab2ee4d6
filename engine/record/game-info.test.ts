import { describe, expect, it } from 'vitest';
import { BLACK, WHITE } from '../rules/color.ts';
import { RULES_NAMES } from '../rules/rule-set.ts';
import { gameInfo, makeRules, parseRules } from './game-info.ts';
import { makeResult, parseResult, type GameResult } from './game-result.ts';
import { GameTree } from './game-tree.ts';
import { makeSgf } from './make-sgf.ts';
import { newGameTree } from './new-game.ts';
import { parseSgf } from './parse-sgf.ts';

function infoOf(properties: Record<string, string>) {
  return gameInfo(
    GameTree.create(Object.fromEntries(Object.entries(properties).map(([k, v]) => [k, [v]]))),
  );
}

describe('gameInfo', () => {
  it('reads what the root says', () => {
    const info = infoOf({
      SZ: '13',
      PB: 'AlphaGo',
      PW: 'Lee\\\n Sedol',
      WR: '9p',
      KM: '7.5',
      RU: 'Chinese',
      HA: '0',
      RE: 'B+Resign',
      EV: 'a\\]b',
      DT: '2016-03-10',
      TM: '7200',
      GC: 'one\ntwo',
    });
    expect(info).toMatchObject({
      size: 13,
      black: { name: 'AlphaGo', rank: undefined },
      white: { name: 'Lee Sedol', rank: '9p' },
      komi: 7.5,
      rules: 'chinese',
      handicap: 0,
      result: { kind: 'win', winner: BLACK, by: 'resignation' },
      event: 'a]b',
      date: '2016-03-10',
      year: 2016,
      mainTime: 7200,
      comment: 'one\ntwo',
      place: undefined,
    });
  });

  it('reads the first year that a date names', () => {
    const years = ['1846-09-11,14', 'Autumn 1968', '2005', 'long ago', '12345'].map(
      (date) => infoOf({ DT: date }).year,
    );
    expect(years).toEqual([1846, 1968, 2005, undefined, undefined]);
    expect(infoOf({}).year).toBeUndefined();
  });

  it('reads komi and handicap as servers write them', () => {
    expect(infoOf({ KM: '6,5' }).komi).toBe(6.5);
    expect(infoOf({ KM: '375' }).komi).toBe(7.5);
    expect(infoOf({ KM: '650' }).komi).toBe(6.5);
    expect(infoOf({ KM: '-5.5' }).komi).toBe(-5.5);
    expect(infoOf({ KM: 'none' }).komi).toBeUndefined();
    expect(infoOf({ HA: '9' }).handicap).toBe(9);
    expect(infoOf({ HA: '-2' }).handicap).toBe(0);
    expect(infoOf({ HA: '1e9' }).handicap).toBe(1);
    expect(infoOf({ HA: '9999' }).handicap).toBe(0);
  });

  it('knows the rules by their usual names', () => {
    for (const rules of RULES_NAMES) expect(parseRules(makeRules(rules))).toBe(rules);
    expect(parseRules('New Zealand')).toBe('new-zealand');
    expect(parseRules('JP')).toBe('japanese');
    expect(parseRules('GOE')).toBeUndefined();
    expect(parseRules('constructor')).toBeUndefined();
    expect(infoOf({ RU: 'GOE' }).rulesText).toBe('GOE');
  });
});

describe('results', () => {
  it.each<[GameResult, string]>([
    [{ kind: 'win', winner: BLACK, by: 3.5 }, 'B+3.5'],
    [{ kind: 'win', winner: WHITE, by: 'resignation' }, 'W+R'],
    [{ kind: 'win', winner: WHITE, by: 'time' }, 'W+T'],
    [{ kind: 'win', winner: BLACK, by: 'forfeit' }, 'B+F'],
    [{ kind: 'win', winner: BLACK, by: 'unknown' }, 'B+'],
    [{ kind: 'draw' }, '0'],
    [{ kind: 'void' }, 'Void'],
  ])('writes %j as %s and reads it back', (result, text) => {
    expect(makeResult(result)).toBe(text);
    expect(parseResult(text)).toEqual(result);
  });

  it('reads other spellings', () => {
    expect(parseResult('white + resign')).toEqual({
      kind: 'win',
      winner: WHITE,
      by: 'resignation',
    });
    expect(parseResult('Jigo')).toEqual({ kind: 'draw' });
    expect(parseResult('B+2 3/4')).toEqual({ kind: 'win', winner: BLACK, by: 2 });
    expect(parseResult('?')).toBeUndefined();
    expect(parseResult('unfinished')).toBeUndefined();
  });
});

describe('newGameTree', () => {
  it('writes a root that reads back as the same game', () => {
    const made = newGameTree({
      size: 9,
      rules: 'aga',
      komi: 7,
      black: 'You [1]',
      white: 'hour 1',
      date: '2026-01-02',
      handicap: 2,
      blackStones: [20, 60],
      toPlay: WHITE,
      result: 'W+0.5',
    });
    const [tree] = parseSgf(makeSgf(made)).trees;
    if (!tree) throw new Error('No game');
    expect(gameInfo(tree)).toMatchObject({
      size: 9,
      rules: 'aga',
      komi: 7,
      handicap: 2,
      black: { name: 'You [1]' },
      date: '2026-01-02',
    });
    expect(tree.node(0).properties.AB).toEqual(['cc', 'gg']);
    expect(tree.node(0).properties.PL).toEqual(['W']);
    expect(tree.node(0).properties.FF).toEqual(['4']);
  });
});
