import { describe, expect, it } from 'vitest';
import { parseSgf } from '../../../engine/record/parse-sgf.ts';
import { BLACK, WHITE } from '../../../engine/rules/color.ts';
import { makeRecord, parseRecord } from './game-record.ts';
import { movesOf, playerToMove, positionOf } from './game.ts';
import { FIRST_GAME, type GameSettings } from './game-settings.ts';
import { goOn } from './go-on.ts';
import { HUMAN, type Player } from './player.ts';

const from = (sgf: string, at: number, before?: GameSettings) => {
  const [tree] = parseSgf(sgf).trees;
  return tree && goOn('g', tree, at, '2026-11-25', before);
};

describe('a game that goes on from a record', () => {
  it('has the record’s conditions and moves, and a person for the side to move', () => {
    const game = from('(;SZ[9]KM[5.5]RU[Japanese];B[ee];W[cc](;B[gg];W[aa])(;B[hh]))', 3);
    expect(game?.settings).toMatchObject({ size: 9, komi: 5.5, rules: 'japanese', handicap: 0 });
    expect(game && movesOf(game)).toHaveLength(3);
    expect(game && positionOf(game).toPlay).toBe(WHITE);
    expect(game && playerToMove(game)?.kind).toBe('human');
    // It is a game like any other: the journal brings it back.
    expect(game && movesOf(parseRecord('g', makeRecord(game)))).toHaveLength(3);
  });

  it('has the machine that played before, but people are imitated on their own board only', () => {
    const people: Player = { kind: 'imitation', rank: '15k', people: 'OGS 15k' };
    const before = { ...FIRST_GAME, white: people };
    const white = (sgf: string) => from(sgf, 0, before)?.settings.white;
    expect(white('(;SZ[9];B[ee])')).toEqual(people);
    expect(white('(;SZ[13];B[ee])')).toEqual(FIRST_GAME.white);
    const network: Player = { kind: 'network', visits: 400 };
    const turned = { ...FIRST_GAME, black: network, white: HUMAN };
    const game = from('(;SZ[13];B[ee])', 1, turned);
    expect(game?.settings).toMatchObject({ black: network, white: HUMAN });
    expect(from('(;SZ[9])', 0, { ...FIRST_GAME, white: HUMAN })?.settings).toEqual(
      from('(;SZ[9])', 0)?.settings,
    );
  });

  it('begins with the stones of a later set-up, and with whose turn it is', () => {
    const game = from('(;SZ[9];B[ee];AW[aa]AB[bb]PL[B];B[cc])', 3);
    const position = game && positionOf(game);
    expect(position?.board.stones[0]).toBe(WHITE);
    expect(position?.board.stones[10]).toBe(BLACK);
    expect(position?.board.stones[40]).toBe(BLACK);
    expect(game && movesOf(game)).toEqual([{ color: BLACK, move: 20 }]);
  });

  it('keeps a handicap that has its star points, and leaves one out that cannot be', () => {
    expect(from('(;SZ[9]HA[2]AB[cg][gc])', 0)?.settings.handicap).toBe(2);
    expect(from('(;SZ[5]HA[4]AB[bb][dd][bd][db])', 0)?.settings.handicap).toBe(0);
  });

  it('is none where the game is over, or the board is not played on', () => {
    expect(from('(;SZ[9];B[];W[])', 2)).toBeUndefined();
    expect(from('(;SZ[3])', 0)).toBeUndefined();
  });
});
