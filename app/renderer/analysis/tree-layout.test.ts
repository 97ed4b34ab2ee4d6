import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GameTree, type NodeId } from '../../../engine/record/game-tree.ts';
import { layOut, type PlacedNode } from './tree-layout.ts';

/** Each number picks the parent of the next node among those that are there. */
function grow(parents: readonly number[]): GameTree {
  let tree = GameTree.create({ SZ: ['9'] });
  parents.forEach((pick, index) => {
    ({ tree } = tree.addNode(pick % (index + 1), {}));
  });
  return tree;
}

function placed(tree: GameTree): PlacedNode[] {
  const layout = layOut(tree);
  return Array.from({ length: tree.nodeCount }, (_, id) => {
    const node = layout.place(id);
    if (!node) throw new Error(`No place for ${id}`);
    return node;
  });
}

const trees = fc.array(fc.nat(1000), { maxLength: 60 }).map(grow);

describe('the layout of a tree', () => {
  it('puts the main line in row 0 and a variation below it, one column on', () => {
    const tree = grow([0, 1, 2, 1, 4]);
    const places = placed(tree).map(({ column, row }) => [column, row]);
    expect(places).toEqual([
      [0, 0],
      [1, 0],
      [2, 0],
      [3, 0],
      [2, 1],
      [3, 1],
    ]);
  });

  it('lets short variations share a row where they do not meet', () => {
    // Two variations of one node each, at moves 1 and 6 of a main line.
    const tree = grow([0, 1, 2, 3, 4, 5, 6, 0, 5]);
    expect(
      placed(tree)
        .slice(8)
        .map(({ row }) => row),
    ).toEqual([1, 1]);
  });

  it('gives every node a place of its own, children right of their parents', () => {
    fc.assert(
      fc.property(trees, (tree) => {
        const nodes = placed(tree);
        expect(new Set(nodes.map(({ column, row }) => `${column},${row}`)).size).toBe(nodes.length);
        for (const { id, column, row } of nodes) {
          tree.node(id).children.forEach((child, index) => {
            const below = nodes[child];
            expect(below?.column).toBe(column + 1);
            if (index === 0) expect(below?.row).toBe(row);
            else expect(below?.row).toBeGreaterThan(row);
          });
        }
      }),
    );
  });

  it('lets no connector run over another node', () => {
    fc.assert(
      fc.property(trees, (tree) => {
        const nodes = placed(tree);
        const taken = new Set(nodes.map(({ column, row }) => `${column},${row}`));
        for (const { column, row, reach } of nodes) {
          for (let below = row + 1; below <= reach; below++) {
            expect(taken.has(`${column},${below}`)).toBe(false);
          }
        }
      }),
    );
  });

  it('finds what is in a window as looking at every node does', () => {
    const bound = fc.nat(30);
    fc.assert(
      fc.property(trees, bound, bound, bound, bound, (tree, left, width, top, height) => {
        const seen = ({ column, row, reach }: PlacedNode): boolean =>
          column >= left && column <= left + width && row <= top + height && reach >= top;
        const wanted = placed(tree)
          .filter(seen)
          .map(({ id }) => id);
        const found: NodeId[] = layOut(tree)
          .within(left, left + width, top, top + height)
          .map(({ id }) => id);
        expect(found.sort((a, b) => a - b)).toEqual(wanted.sort((a, b) => a - b));
      }),
    );
  });

  it('lays out 100 000 nodes, in branches or in one line', () => {
    const count = 100_000;
    const branching = Array.from(
      { length: count },
      (_, i) => (i * 7919 + (i % 5 ? i : 0)) % (i + 1),
    );
    const line = Array.from({ length: count }, (_, i) => i);
    for (const parents of [branching, line]) {
      const { columns, rows } = layOut(grow(parents));
      expect(columns * rows).toBeGreaterThan(count);
    }
  });
});
