/**
 * An immutable tree of a game's nodes, as SGF has them. Each change gives a new tree that shares what did not
 * change with the old one; node ids stay the same through all changes.
 */

import type { Color } from '../rules/color.ts';
import { BLACK } from '../rules/color.ts';
import type { Move } from '../rules/point.ts';
import { NodeTable } from './node-table.ts';
import { parseBoardSize } from './board-size.ts';
import { makeSgfMove, parseSgfMove } from './sgf-point.ts';
import { isRawValue } from './sgf-text.ts';

export type NodeId = number;

/** Property values by name, raw (see sgf-text.ts), in the order of the file. */
export type Properties = Readonly<Record<string, readonly string[]>>;

export interface GameNode {
  readonly id: NodeId;
  /** Undefined for the root alone. */
  readonly parent: NodeId | undefined;
  /** The first child continues the main line; the others are variations. */
  readonly children: readonly NodeId[];
  readonly properties: Properties;
}

/** A changed tree and the node that the change made or found. */
export interface TreeAndNode {
  readonly tree: GameTree;
  readonly id: NodeId;
}

export class GameTree {
  readonly root: NodeId = 0;
  /** Lines of the board, from the root's SZ (19 where it says nothing). */
  readonly size: number;
  /** Nodes in the tree, the root included. */
  readonly nodeCount: number;
  private readonly nodes: NodeTable<GameNode | undefined>;

  private constructor(nodes: NodeTable<GameNode | undefined>, nodeCount: number, size: number) {
    this.nodes = nodes;
    this.nodeCount = nodeCount;
    this.size = size;
  }

  /** A tree of a root alone. Throws where the properties are not well-formed or SZ is no square board. */
  static create(rootProperties: Properties = {}): GameTree {
    checkProperties(rootProperties);
    return GameTree.fromNodes([
      { id: 0, parent: undefined, children: [], properties: rootProperties },
    ]);
  }

  /** A tree of nodes that refer to each other by their index; for readers of files. */
  static fromNodes(nodes: readonly GameNode[]): GameTree {
    const root = nodes[0];
    if (!root) throw new RangeError('A game tree has a root');
    return new GameTree(NodeTable.from(nodes), nodes.length, sizeOf(root.properties));
  }

  has(id: NodeId): boolean {
    return this.nodes.get(id) !== undefined;
  }

  /** Throws where there is no such node. */
  node(id: NodeId): GameNode {
    const node = this.nodes.get(id);
    if (!node) throw new RangeError(`There is no node ${id} in this tree`);
    return node;
  }

  /** Adds a node as the last child of its parent. */
  addNode(parent: NodeId, properties: Properties): TreeAndNode {
    checkProperties(properties);
    const above = this.node(parent);
    const id = this.nodes.length;
    const nodes = this.nodes
      .push({ id, parent, children: [], properties })
      .set(parent, { ...above, children: [...above.children, id] });
    return { tree: new GameTree(nodes, this.nodeCount + 1, this.size), id };
  }

  /** Goes to the child that plays this move, or adds it as the last one. Legality is not looked at. */
  addMove(parent: NodeId, color: Color, move: Move): TreeAndNode {
    const name = color === BLACK ? 'B' : 'W';
    for (const id of this.node(parent).children) {
      const raw = this.node(id).properties[name]?.[0];
      if (raw !== undefined && parseSgfMove(raw, this.size) === move) return { tree: this, id };
    }
    return this.addNode(parent, { [name]: [makeSgfMove(move, this.size)] });
  }

  /** Sets a property to raw values; none at all removes it. */
  setProperty(id: NodeId, name: string, values: readonly string[]): GameTree {
    if (values.length > 0) checkProperties({ [name]: values });
    const node = this.node(id);
    const others = Object.entries(node.properties).filter(([other]) => other !== name);
    const properties: Properties =
      values.length > 0 ? { ...node.properties, [name]: values } : Object.fromEntries(others);
    const size = id === this.root ? sizeOf(properties) : this.size;
    return new GameTree(this.nodes.set(id, { ...node, properties }), this.nodeCount, size);
  }

  /** Removes a node with everything after it. The root stays: it cannot be removed. */
  removeNode(id: NodeId): GameTree {
    const { parent } = this.node(id);
    if (parent === undefined) throw new RangeError('The root cannot be removed');
    const above = this.node(parent);
    const children = above.children.filter((child) => child !== id);
    let nodes = this.nodes.set(parent, { ...above, children });
    let count = this.nodeCount;
    const pending: NodeId[] = [id];
    for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
      for (const child of this.node(at).children) pending.push(child);
      nodes = nodes.set(at, undefined);
      count--;
    }
    return new GameTree(nodes, count, this.size);
  }

  /** Puts a node before its siblings; where it is a variation, it is now the main continuation. */
  withFirstChild(id: NodeId): GameTree {
    const { parent } = this.node(id);
    if (parent === undefined || this.node(parent).children[0] === id) return this;
    const above = this.node(parent);
    const children = [id, ...above.children.filter((child) => child !== id)];
    const nodes = this.nodes.set(parent, { ...above, children });
    return new GameTree(nodes, this.nodeCount, this.size);
  }

  /** The nodes from the root to a node, both included. */
  path(id: NodeId): NodeId[] {
    const path: NodeId[] = [];
    for (let at: NodeId | undefined = id; at !== undefined; at = this.node(at).parent)
      path.push(at);
    return path.reverse();
  }

  /** The nodes from one node along first children to the end, both included. */
  mainLine(from: NodeId = this.root): NodeId[] {
    const line: NodeId[] = [];
    for (let at: NodeId | undefined = from; at !== undefined; at = this.node(at).children[0]) {
      line.push(at);
    }
    return line;
  }
}

function sizeOf(properties: Properties): number {
  const size = parseBoardSize(properties.SZ?.[0]);
  if (typeof size === 'string') throw new RangeError(size);
  return size;
}

function checkProperties(properties: Properties): void {
  for (const [name, values] of Object.entries(properties)) {
    if (!/^[A-Z][A-Z0-9]*$/.test(name)) {
      throw new RangeError(
        `A property name has capital letters only, unlike ${JSON.stringify(name)}`,
      );
    }
    if (values.length === 0) throw new RangeError(`The property ${name} has no value`);
    if (!values.every(isRawValue)) {
      throw new RangeError(`A value of the property ${name} is not escaped as SGF asks`);
    }
  }
}
