/** Game trees to SGF text: the pair of parse-sgf.ts. The text is meant to be stored as UTF-8. */

import type { GameTree, NodeId, Properties } from './game-tree.ts';

const NODES_PER_LINE = 10;

/** One game, or a collection of several. */
export function makeSgf(trees: GameTree | readonly GameTree[]): string {
  const list = 'root' in trees ? [trees] : trees;
  return list.map((tree) => makeGame(tree)).join('\n');
}

function makeGame(tree: GameTree): string {
  const parts: string[] = [];
  /** What is still to be written, last first: nodes with their openings, and closing brackets. */
  const pending: (NodeId | ')')[] = [tree.root];
  let onLine = 0;
  for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
    if (at === ')') {
      parts.push(')');
      continue;
    }
    const node = tree.node(at);
    const parent = node.parent === undefined ? undefined : tree.node(node.parent);
    const opens = !parent || parent.children.length > 1;
    if (opens) {
      parts.push(parent ? '\n(' : '(');
      pending.push(')');
    }
    parts.push(';', makeProperties(node.properties));
    onLine = opens ? 0 : onLine + 1;
    if (!parent || onLine >= NODES_PER_LINE) {
      parts.push('\n');
      onLine = 0;
    }
    for (let i = node.children.length - 1; i >= 0; i--) {
      const child = node.children[i];
      if (child !== undefined) pending.push(child);
    }
  }
  return parts.join('') + '\n';
}

function makeProperties(properties: Properties): string {
  let text = '';
  for (const [name, values] of Object.entries(properties)) {
    text += name;
    for (const value of values) text += `[${value}]`;
  }
  return text;
}
