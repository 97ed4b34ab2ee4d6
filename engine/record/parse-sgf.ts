/**
 * SGF text to game trees. Reads FF[1] to FF[4]; keeps every property, known or not. Broken text throws an
 * `SgfError` with its place. Nothing recurses: nesting of any depth is read.
 */

import { parseBoardSize } from './board-size.ts';
import { GameTree, type GameNode, type NodeId } from './game-tree.ts';
import type { SgfWarning } from './sgf-error.ts';
import { SgfReader, quote } from './sgf-reader.ts';

export interface SgfLimits {
  /** Longest text, in UTF-16 units. */
  readonly maxLength: number;
  /** Most nodes in all games of the file together. */
  readonly maxNodes: number;
  /** Warnings beyond these are not kept. */
  readonly maxWarnings: number;
}

export const DEFAULT_LIMITS: SgfLimits = {
  maxLength: 64_000_000,
  maxNodes: 1_000_000,
  maxWarnings: 100,
};

export interface ParsedSgf {
  /** The games of the collection, at least one. */
  readonly trees: readonly GameTree[];
  readonly warnings: readonly SgfWarning[];
}

interface NodeDraft {
  readonly id: NodeId;
  readonly parent: NodeId | undefined;
  readonly children: NodeId[];
  readonly properties: Record<string, string[]>;
}

export function parseSgf(text: string, limits: Partial<SgfLimits> = {}): ParsedSgf {
  const { maxLength, maxNodes, maxWarnings } = { ...DEFAULT_LIMITS, ...limits };
  const reader = new SgfReader(text, maxWarnings);
  if (text.length > maxLength) {
    reader.fail(`The file is too large: more than ${maxLength} characters`, maxLength, 'too-large');
  }
  const trees: GameTree[] = [];
  let nodesLeft = maxNodes;
  while (findGame(reader)) {
    const nodes = readGame(reader, nodesLeft);
    nodesLeft -= nodes.length;
    trees.push(GameTree.fromNodes(nodes));
  }
  if (trees.length === 0) {
    reader.fail('This is not an SGF file: no game starts with “(;”', 0, 'no-game');
  }
  return { trees, warnings: reader.warnings };
}

/** Moves to the next “(;”; what stands before it is skipped with a warning, as mail headers are. */
function findGame(reader: SgfReader): boolean {
  if (reader.peek() === '') return false;
  const start = /\(\s*;/g;
  start.lastIndex = reader.at;
  const found = start.exec(reader.text);
  if (found?.index !== reader.at) reader.warn('Text that belongs to no game', reader.at);
  reader.at = found?.index ?? reader.text.length;
  return found !== null;
}

/** Reads one game from its “(” to its “)”, as nodes that refer to each other by index. */
function readGame(reader: SgfReader, maxNodes: number): GameNode[] {
  const nodes: NodeDraft[] = [];
  /** For each open “(”, the node that it hangs on. */
  const open: { readonly above: NodeDraft | undefined; readonly offset: number }[] = [];
  let current: NodeDraft | undefined;
  /** What may come next: a node must, anything may, or only more variations. */
  let expect: 'node' | 'any' | 'variation' = 'any';
  do {
    const next = reader.peek();
    const offset = reader.at;
    if (next === '') {
      const from = open[open.length - 1]?.offset ?? offset;
      reader.fail('The file ends before this “(” is closed', from);
    } else if (next === '(') {
      if (expect === 'node') reader.fail('Expected “;” after “(”, not another “(”', offset);
      open.push({ above: current, offset });
      expect = 'node';
      reader.at++;
    } else if (next === ')') {
      if (expect === 'node') reader.fail('A variation without a node', offset);
      current = open.pop()?.above;
      expect = 'variation';
      reader.at++;
    } else if (next === ';') {
      if (expect === 'variation') reader.fail('A node cannot follow a variation', offset);
      if (nodes.length >= maxNodes) {
        reader.fail('The file has too many nodes', offset, 'too-large');
      }
      const id = nodes.length;
      current?.children.push(id);
      current = { id, parent: current?.id, children: [], properties: {} };
      nodes.push(current);
      expect = 'any';
      reader.at++;
    } else if (current && expect === 'any' && /[A-Za-z0-9]/.test(next)) {
      readProperty(reader, current);
    } else {
      const wanted = expect === 'node' ? 'Expected “;” after “(”, not' : 'Unexpected';
      reader.fail(`${wanted} ${quote(next)}`, offset);
    }
  } while (open.length > 0);
  return nodes;
}

function readProperty(reader: SgfReader, node: NodeDraft): void {
  const offset = reader.at;
  const name = reader.readName();
  const values = reader.readValues(name);
  const before = node.properties[name];
  if (before) {
    reader.warn(`The property ${name} comes twice in one node`, offset);
    for (const value of values) before.push(value);
  } else node.properties[name] = values;
  if (node.parent === undefined) checkRootProperty(reader, node, name, offset);
}

function checkRootProperty(reader: SgfReader, root: NodeDraft, name: string, offset: number): void {
  const first = root.properties[name]?.[0] ?? '';
  if (name === 'SZ') {
    const size = parseBoardSize(first);
    if (typeof size === 'string') reader.fail(size, offset, 'board-size');
  } else if (name === 'GM' && !/^\s*0*1?\s*$/.test(first)) {
    reader.fail(
      `This is a record of another game than Go (GM ${quote(first)})`,
      offset,
      'other-game',
    );
  } else if (name === 'CA') {
    // In memory a record is Unicode, and it is written as UTF-8, whatever the file was in.
    root.properties.CA = ['UTF-8'];
  }
}
