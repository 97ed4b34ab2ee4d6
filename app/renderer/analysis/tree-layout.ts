/**
 * Where the nodes of a tree are drawn: a column a move, and a row a line of play. The main line lies in row 0;
 * each variation in the first row below its beginning that is free all along. Nothing here recurses.
 */

import type { GameTree, NodeId } from '../../../engine/record/game-tree.ts';

export interface PlacedNode {
  readonly id: NodeId;
  readonly column: number;
  readonly row: number;
  /** Row of the last of its children: how far down its connector reaches. */
  reach: number;
}

export interface TreeLayout {
  readonly columns: number;
  readonly rows: number;
  place(id: NodeId): PlacedNode | undefined;
  /** The nodes of these columns (both included) that have something to draw in these rows, connectors included. */
  within(from: number, to: number, top: number, bottom: number): PlacedNode[];
}

export function layOut(tree: GameTree): TreeLayout {
  const places = new Map<NodeId, PlacedNode>();
  /** By column: its nodes by rising row. */
  const columns: PlacedNode[][] = [];
  /** By column: the first free row. */
  const free: number[] = [];
  let rows = 0;
  const pending: { readonly id: NodeId; readonly above: PlacedNode | undefined }[] = [
    { id: tree.root, above: undefined },
  ];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { above } = next;
    const line = tree.mainLine(next.id);
    const start = above ? above.column + 1 : 0;
    // The connector to the line needs room in the column before it.
    let row = above ? above.row + 1 : 0;
    for (let column = Math.max(0, start - 1); column < start + line.length; column++) {
      row = Math.max(row, free[column] ?? 0);
    }
    if (above) {
      above.reach = row;
      free[above.column] = row + 1;
    }
    line.forEach((id, index) => {
      const column = start + index;
      const placed: PlacedNode = { id, column, row, reach: row };
      places.set(id, placed);
      (columns[column] ??= []).push(placed);
      free[column] = row + 1;
    });
    rows = Math.max(rows, row + 1);
    // The deepest branch comes first, so that no connector crosses a line.
    for (const id of line) {
      const above = places.get(id);
      const variations = tree.node(id).children.slice(1).reverse();
      for (const variation of variations) pending.push({ id: variation, above });
    }
  }
  return {
    columns: columns.length,
    rows,
    place: (id) => places.get(id),
    within(from, to, top, bottom) {
      const found: PlacedNode[] = [];
      for (let column = Math.max(0, from); column <= to; column++) {
        const nodes = columns[column];
        if (!nodes) break;
        // The node above the first row may have a connector that reaches into it.
        for (let at = Math.max(0, firstAt(nodes, top) - 1); at < nodes.length; at++) {
          const node = nodes[at];
          if (!node || node.row > bottom) break;
          if (node.reach >= top) found.push(node);
        }
      }
      return found;
    },
  };
}

/** Index of the first node at or below a row. */
function firstAt(nodes: readonly PlacedNode[], row: number): number {
  let low = 0;
  let high = nodes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((nodes[middle]?.row ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}
