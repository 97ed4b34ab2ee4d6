import { describe, expect, it } from 'vitest';
import { BLACK, WHITE } from '../rules/color.ts';
import { GameTree } from './game-tree.ts';
import { commentOf, marksOf, moveOf, setText, setUpOf } from './node-facts.ts';

describe('what a node says', () => {
  it('tells its move', () => {
    const tree = GameTree.create({ SZ: ['9'] }).addMove(0, WHITE, 81).tree;
    expect(moveOf(tree.node(1), 9)).toEqual({ color: WHITE, move: 81 });
    expect(moveOf(tree.node(0), 9)).toBeUndefined();
  });

  it('tells its set-up', () => {
    const tree = GameTree.create({ SZ: ['9'], AB: ['aa:ba'], AE: ['zz'], PL: ['White'] });
    expect(setUpOf(tree.node(0), 9)).toEqual({
      black: [0, 1],
      white: [],
      empty: [],
      toPlay: WHITE,
      unread: ['zz'],
    });
    expect(setUpOf(GameTree.create({ PL: ['b'] }).node(0), 19)?.toPlay).toBe(BLACK);
  });

  it('keeps comments as data, whatever is in them', () => {
    const evil = '<script>alert(1)</script>](;B[aa]) \\ $& C[x]\nnext';
    const tree = setText(GameTree.create(), 0, 'C', evil);
    expect(commentOf(tree.node(0))).toBe(evil);
    expect(setText(tree, 0, 'C', '').node(0).properties).toEqual({});
  });

  it('tells its markup', () => {
    const tree = GameTree.create({
      SZ: ['9'],
      TR: ['aa', 'zz'],
      CR: ['ab:bb'],
      LB: ['ca:A\\:1', 'zz:B'],
    });
    expect(marksOf(tree.node(0), 9)).toEqual([
      { kind: 'triangle', point: 0 },
      { kind: 'circle', point: 9 },
      { kind: 'circle', point: 10 },
      { kind: 'label', point: 2, text: 'A:1' },
    ]);
  });
});
