import { describe, expect, it } from 'vitest';
import { marksOf, setUpOf } from '../../../engine/record/node-facts.ts';
import { parseSgf } from '../../../engine/record/parse-sgf.ts';
import { BLACK, EMPTY, WHITE } from '../../../engine/rules/color.ts';
import { parseMove } from '../../../engine/rules/point.ts';
import * as edit from './edit.ts';
import * as studies from './study.ts';
import type { Study } from './study.ts';

const at = (name: string): number => parseMove(name, 9) ?? -1;
const study = (sgf: string, node = 0): Study => {
  const [tree] = parseSgf(sgf).trees;
  if (!tree) throw new Error('no game');
  return studies.startStudy('s', '', tree, new Map(), node);
};
const stones = ({ tree, at: node }: Study): Uint8Array =>
  studies.replayOf(tree, node).position.board.stones;
const properties = ({ tree, at: node }: Study): unknown => tree.node(node).properties;
const set = (before: Study, name: string, stone: 0 | 1 | 2): Study => {
  const after = edit.withStone(before, at(name), stone);
  if (!after) throw new Error('refused');
  return after;
};

describe('markup', () => {
  it('puts one mark on a point, replaces it by another and takes it away again', () => {
    let now = edit.withMark(study('(;SZ[9])'), at('C3'), 'triangle');
    expect(properties(now)).toMatchObject({ TR: ['cg'] });
    now = edit.withMark(now, at('C3'), 'square');
    expect(marksOf(now.tree.node(0), 9)).toEqual([{ kind: 'square', point: at('C3') }]);
    now = edit.withMark(now, at('C3'), 'square');
    expect(marksOf(now.tree.node(0), 9)).toEqual([]);
  });

  it('takes one point out of a rectangle that a file marks', () => {
    const now = edit.withMark(study('(;SZ[9]CR[aa:bb])'), 0, 'circle');
    expect(properties(now)).toMatchObject({ CR: ['ba', 'ab', 'bb'] });
  });

  it('labels with the first free letter or number', () => {
    let now = study('(;SZ[9]LB[aa:A][bb:C])');
    now = edit.withMark(now, at('C3'), 'letter');
    now = edit.withMark(now, at('D3'), 'letter');
    now = edit.withMark(now, at('E3'), 'number');
    const texts = marksOf(now.tree.node(0), 9).map(({ text }) => text);
    expect(texts).toEqual(['A', 'C', 'B', 'D', '1']);
    expect(marksOf(edit.withMark(now, at('C3'), 'letter').tree.node(0), 9)).toHaveLength(4);
  });
});

describe('setting up stones', () => {
  it('changes the node itself where it plays no move, and toggles', () => {
    let now = set(study('(;SZ[9])'), 'C3', BLACK);
    now = set(now, 'G7', WHITE);
    expect(now.at).toBe(0);
    expect(properties(now)).toMatchObject({ AB: ['cg'], AW: ['gc'] });
    now = set(now, 'C3', BLACK);
    expect(stones(now)[at('C3')]).toBe(EMPTY);
    expect(properties(now)).toEqual({ SZ: ['9'], AW: ['gc'] });
  });

  it('adds a node after a move, and says there what was taken away', () => {
    const now = set(study('(;SZ[9];B[cg])', 1), 'C3', EMPTY);
    expect(now.at).toBe(2);
    expect(properties(now)).toEqual({ AE: ['cg'] });
    const white = set(now, 'C3', WHITE);
    expect(white.at).toBe(2);
    expect(setUpOf(white.tree.node(2), 9)).toMatchObject({ white: [at('C3')], empty: [] });
  });

  it('refuses a stone without a liberty', () => {
    expect(edit.withStone(study('(;SZ[9]AB[ab][ba])'), 0, WHITE)).toBeUndefined();
  });

  it('forgets the results of the positions that it changes, and of those after them', () => {
    const result = { visits: 1, winrate: 0.5, scoreLead: 0, network: 'n', moves: [] };
    const before: Study = {
      ...study('(;SZ[9];AB[aa];B[cg])', 1),
      results: new Map([0, 1, 2].map((id) => [id, result])),
    };
    const after = set(before, 'G7', WHITE);
    expect([...after.results.keys()]).toEqual([0]);
    expect([...studies.undone({ ...after, results: before.results }).results.keys()]).toEqual([0]);
  });

  it('says whose turn it is', () => {
    const now = edit.withToPlay(study('(;SZ[9];B[cg])', 1), BLACK);
    expect(properties(now)).toEqual({ PL: ['B'] });
    expect(studies.replayOf(now.tree, now.at).position.toPlay).toBe(BLACK);
  });
});

describe('the tree', () => {
  it('loses a node with all that follows, and steps back to its parent', () => {
    const before = study('(;SZ[9];B[aa](;W[bb];B[cc])(;W[dd]))', 3);
    const after = edit.withoutNode(before, 2);
    expect(after.at).toBe(1);
    expect(after.tree.nodeCount).toBe(3);
    expect(edit.withoutNode(study('(;SZ[9];B[aa])')).tree.nodeCount).toBe(2);
    expect(studies.undone(after).at).toBe(3);
  });

  it('makes a variation the main line all the way up', () => {
    const before = study('(;SZ[9](;B[aa])(;B[bb](;W[cc])(;W[dd])))', 4);
    expect(edit.isOnMainLine(before)).toBe(false);
    const after = edit.withMainLine(before);
    expect(after.tree.mainLine()).toEqual([0, 2, 4]);
    expect(edit.isOnMainLine(after)).toBe(true);
  });
});
