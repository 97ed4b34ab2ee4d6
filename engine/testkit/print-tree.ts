/** A search tree as text, to be compared with a golden one. */

import { NO_POINT, formatMove } from '../rules/point.ts';
import type { SearchNode } from '../search/node.ts';

/** A line a node: move, prior, visits, mean value and lead for its side to play, indented by depth. */
export function printTree(node: SearchNode, size: number, depth = 0): string {
  const name = node.move === NO_POINT ? 'root' : formatMove(node.move, size);
  const line = [
    `${'  '.repeat(depth)}${name}`,
    `p=${node.prior.toFixed(4)}`,
    `n=${node.visits}`,
    `v=${node.value.toFixed(4)}`,
    `lead=${node.lead.toFixed(2)}`,
    ...(node.state === 'expanded' ? [] : [node.state]),
  ].join(' ');
  return [line, ...node.children.map((child) => printTree(child, size, depth + 1))].join('\n');
}

/** The node and all below it. */
export function allNodes(node: SearchNode): SearchNode[] {
  return [node, ...node.children.flatMap(allNodes)];
}
