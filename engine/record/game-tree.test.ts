import { describe, expect, it } from 'vitest';
import { BLACK, WHITE, type Color } from '../rules/color.ts';
import { GameTree, type NodeId } from './game-tree.ts';

function lineOf(
  tree: GameTree,
  from: NodeId,
  moves: readonly number[],
): { tree: GameTree; id: NodeId } {
  let id = from;
  let color: Color = BLACK;
  for (const move of moves) {
    ({ tree, id } = tree.addMove(id, color, move));
    color = color === BLACK ? WHITE : BLACK;
  }
  return { tree, id };
}

describe('GameTree', () => {
  it('grows by moves, and goes to a move that is there already', () => {
    const root = GameTree.create({ SZ: ['9'] });
    const { tree, id } = lineOf(root, root.root, [40, 41, 81]);
    expect(tree.nodeCount).toBe(4);
    expect(tree.mainLine()).toEqual([0, 1, 2, 3]);
    expect(tree.path(id)).toEqual([0, 1, 2, 3]);
    expect(tree.node(1).properties).toEqual({ B: ['ee'] });
    expect(tree.node(3).properties).toEqual({ B: [''] });
    const again = tree.addMove(1, WHITE, 41);
    expect(again.tree).toBe(tree);
    expect(again.id).toBe(2);
    expect(tree.addMove(1, WHITE, 42).tree.node(1).children).toEqual([2, 4]);
  });

  it('leaves earlier trees untouched', () => {
    const root = GameTree.create();
    const one = root.addMove(0, BLACK, 60).tree;
    const two = one.setProperty(1, 'C', ['a']).removeNode(1);
    expect(root.nodeCount).toBe(1);
    expect(root.node(0).children).toEqual([]);
    expect(one.node(1).properties.C).toBeUndefined();
    expect(two.has(1)).toBe(false);
  });

  it('removes a node with all that follows it, and never gives its id away again', () => {
    const root = GameTree.create({ SZ: ['9'] });
    const main = lineOf(root, 0, [1, 2, 3, 4]).tree;
    const both = lineOf(main, 2, [10, 11]).tree;
    const cut = both.removeNode(3);
    expect(cut.nodeCount).toBe(5);
    expect([...Array(8).keys()].filter((id) => cut.has(id))).toEqual([0, 1, 2, 5, 6]);
    expect(cut.mainLine()).toEqual([0, 1, 2, 5, 6]);
    expect(cut.addMove(2, BLACK, 3).id).toBe(7);
    expect(() => cut.node(4)).toThrow('no node 4');
    expect(() => cut.removeNode(0)).toThrow('root');
  });

  it('refuses properties that would break the file', () => {
    const tree = GameTree.create();
    expect(() => tree.setProperty(0, 'C', ['a]b'])).toThrow('escaped');
    expect(() => tree.setProperty(0, 'C', ['a\\'])).toThrow('escaped');
    expect(() => tree.setProperty(0, 'c', ['a'])).toThrow('capital');
    expect(() => tree.setProperty(0, 'SZ', ['9:13'])).toThrow('9×13');
    expect(() => tree.addNode(0, { C: [] })).toThrow('no value');
    expect(tree.setProperty(0, 'C', ['a\\]b']).node(0).properties.C).toEqual(['a\\]b']);
    expect(tree.setProperty(0, 'C', ['a']).setProperty(0, 'C', []).node(0).properties).toEqual({});
  });

  it('adds a move to a long game by sharing nearly all of it', () => {
    let tree = GameTree.create({ SZ: ['19'] });
    let id = 0;
    for (let i = 0; i < 20_000; i++) {
      ({ tree, id } = tree.addMove(id, i % 2 === 0 ? BLACK : WHITE, i % 361));
    }
    expect(tree.nodeCount).toBe(20_001);
    const next = tree.addMove(id, BLACK, 0).tree;
    for (const shared of [0, 1, 777, 19_999]) expect(next.node(shared)).toBe(tree.node(shared));
  });
});

describe('the order of variations', () => {
  it('is changed by putting one before its siblings', () => {
    let tree = GameTree.create({ SZ: ['9'] });
    for (const move of [1, 2, 3]) ({ tree } = tree.addMove(0, BLACK, move));
    const changed = tree.withFirstChild(3);
    expect(changed.node(0).children).toEqual([3, 1, 2]);
    expect(tree.node(0).children).toEqual([1, 2, 3]);
    expect(changed.withFirstChild(3)).toBe(changed);
    expect(changed.withFirstChild(0)).toBe(changed);
  });
});
