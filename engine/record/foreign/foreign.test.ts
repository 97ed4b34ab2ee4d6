import { describe, expect, it } from 'vitest';
import { BLACK, WHITE } from '../../rules/color.ts';
import { GIB, NGF, UGF } from '../../testkit/foreign-records.ts';
import { gameInfo } from '../game-info.ts';
import type { GameTree } from '../game-tree.ts';
import { positionAt, replayTo } from '../position-at.ts';
import { parseForeign } from './parse-foreign.ts';

const parse = (text: string): GameTree => {
  const tree = parseForeign(new TextEncoder().encode(text), {})?.tree;
  if (!tree) throw new Error('Not recognised');
  return tree;
};
const played = (tree: GameTree) => replayTo(tree, tree.mainLine().at(-1) ?? 0).moves;

describe('records of other servers', () => {
  it('reads GIB', () => {
    const tree = parse(GIB);
    expect(gameInfo(tree)).toMatchObject({
      size: 19,
      black: { name: 'Kim', rank: '3D' },
      white: { name: 'Lee', rank: '4D' },
      komi: 6.5,
      handicap: 0,
      date: '2016-03-10',
      place: 'TygemBaduk',
      result: { kind: 'win', winner: WHITE, by: 2.5 },
    });
    expect(played(tree)).toEqual([
      { color: BLACK, move: 3 * 19 + 15 },
      { color: WHITE, move: 15 * 19 + 3 },
      { color: BLACK, move: 16 * 19 + 16 },
    ]);
  });

  it('puts the handicap of a GIB on its star points, White to move', () => {
    const position = positionAt(
      parse(GIB.replace('INI 0 1 0', 'INI 0 1 3').replace('STO 0 2 1', 'STO 0 2 2')),
      0,
    );
    expect(position.toPlay).toBe(WHITE);
    expect(position.handicapStones).toBe(3);
    for (const [x, y] of [
      [15, 3],
      [3, 15],
      [15, 15],
    ] as const) {
      expect(position.board.stones[y * 19 + x]).toBe(BLACK);
    }
  });

  it('reads NGF, its passes and the half point of its komi', () => {
    const tree = parse(NGF);
    expect(gameInfo(tree)).toMatchObject({
      size: 19,
      black: { name: 'Jiang', rank: '5P' },
      white: { name: 'Aguilar', rank: '7D*' },
      komi: 6.5,
      date: '2011-08-12',
      result: { kind: 'win', winner: BLACK, by: 'resignation' },
    });
    expect(played(tree)).toEqual([
      { color: BLACK, move: 3 * 19 + 15 },
      { color: WHITE, move: 15 * 19 + 3 },
      { color: BLACK, move: 361 },
    ]);
  });

  it('reads UGF with the stones of its handicap', () => {
    const tree = parse(UGF);
    expect(gameInfo(tree)).toMatchObject({
      black: { name: 'Ito', rank: '3d' },
      white: { name: 'Ono', rank: '5d' },
      komi: 0.5,
      handicap: 2,
      name: 'Test game',
      date: '2003-04-05',
      result: { kind: 'win', winner: WHITE, by: 3.5 },
    });
    const { position, moves } = replayTo(tree, tree.mainLine().at(-1) ?? 0);
    expect(position.board.stones[3 * 19 + 15]).toBe(BLACK);
    expect(position.board.stones[15 * 19 + 3]).toBe(BLACK);
    expect(moves).toEqual([
      { color: WHITE, move: 16 * 19 + 16 },
      { color: BLACK, move: 2 * 19 + 2 },
      { color: WHITE, move: 361 },
    ]);
  });

  it('counts the rows of an IGS record from below', () => {
    const tree = parse(UGF.replace('JPN', 'IGS').replace('Hdcp=2', 'Hdcp=0'));
    expect(played(tree)[0]).toEqual({ color: BLACK, move: 15 * 19 + 15 });
  });

  it('decodes as the record says, else as its bytes look', () => {
    const bytes = (text: string, name: readonly number[]): Uint8Array => {
      const [before = '', after = ''] = text.split('Kim');
      const encoder = new TextEncoder();
      return Uint8Array.from([...encoder.encode(before), ...name, ...encoder.encode(after)]);
    };
    const nameOf = (text: string, name: readonly number[]) => {
      const tree = parseForeign(bytes(text, name), {})?.tree;
      return tree && gameInfo(tree).black.name;
    };
    expect(nameOf(GIB.replace('Global', 'China'), [0xc0, 0xee])).toBe('李');
    for (const unknown of ['unknown', 'constructor']) {
      expect(nameOf(GIB.replace('Global', unknown), [0xc0, 0xcc])).toBe('이');
    }
  });

  it('is none of these where the text is something else, and refuses what holds no moves', () => {
    expect(parseForeign(new TextEncoder().encode('(;SZ[9];B[aa])'), {})).toBeUndefined();
    expect(() => parse('[Header]\nSize=19\n[Data]\n')).toThrow(/no moves/);
    expect(() => parse(NGF.replace('19', '99'))).toThrow(/board size/);
  });
});
