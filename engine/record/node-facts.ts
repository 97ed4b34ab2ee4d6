/** What a node of a record says, read from its raw properties; and how to change it. */

import { BLACK, WHITE, type Color } from '../rules/color.ts';
import type { Point } from '../rules/point.ts';
import type { PlayedMove } from '../rules/replay.ts';
import type { GameNode, GameTree, NodeId } from './game-tree.ts';
import { parseSgfMove, parseSgfPoint, parseSgfPoints } from './sgf-point.ts';
import { makeText, parseSimpleText, parseText, splitComposed } from './sgf-text.ts';

/** The move that a node plays; undefined where it plays none, or one off the board. */
export function moveOf(node: GameNode, size: number): PlayedMove | undefined {
  return movesOf(node, size).moves[0];
}

export interface NodeMoves {
  /** Nearly always none or one; broken files have Black's and White's in one node. */
  readonly moves: readonly PlayedMove[];
  /** Values that name no point of the board. */
  readonly unread: readonly string[];
}

export function movesOf(node: GameNode, size: number): NodeMoves {
  const moves: PlayedMove[] = [];
  const unread: string[] = [];
  for (const [name, values] of Object.entries(node.properties)) {
    if (name !== 'B' && name !== 'W') continue;
    for (const raw of values) {
      const move = parseSgfMove(raw, size);
      if (move === undefined) unread.push(raw);
      else moves.push({ color: name === 'B' ? BLACK : WHITE, move });
    }
  }
  return { moves, unread };
}

export interface SetUp {
  readonly black: readonly Point[];
  readonly white: readonly Point[];
  readonly empty: readonly Point[];
  readonly toPlay: Color | undefined;
  readonly unread: readonly string[];
}

/** The stones that a node sets up; undefined where it sets up nothing. */
export function setUpOf(node: GameNode, size: number): SetUp | undefined {
  const { AB, AW, AE, PL } = node.properties;
  if (!AB && !AW && !AE && !PL) return undefined;
  const black = parseSgfPoints(AB ?? [], size);
  const white = parseSgfPoints(AW ?? [], size);
  const empty = parseSgfPoints(AE ?? [], size);
  const side = PL?.[0]?.trim().charAt(0).toLowerCase();
  return {
    black: black.points,
    white: white.points,
    empty: empty.points,
    toPlay: side === 'b' || side === '1' ? BLACK : side === 'w' || side === '2' ? WHITE : undefined,
    unread: [...black.unread, ...white.unread, ...empty.unread],
  };
}

/** The node's comment as plain text; empty where there is none. */
export function commentOf(node: GameNode): string {
  return (node.properties.C ?? []).map(parseText).join('\n\n');
}

/** Sets a property to one text; an empty one removes it. */
export function setText(tree: GameTree, id: NodeId, name: string, text: string): GameTree {
  return tree.setProperty(id, name, text === '' ? [] : [makeText(text)]);
}

export type MarkKind = 'triangle' | 'square' | 'circle' | 'cross' | 'selected' | 'label';

export interface NodeMark {
  readonly kind: MarkKind;
  readonly point: Point;
  /** The text of a label. */
  readonly text?: string;
}

const MARK_NAMES: readonly (readonly [string, MarkKind])[] = [
  ['TR', 'triangle'],
  ['SQ', 'square'],
  ['CR', 'circle'],
  ['MA', 'cross'],
  ['SL', 'selected'],
];

/** The node's markup of points, labels last. What names no point of the board is left out. */
export function marksOf(node: GameNode, size: number): NodeMark[] {
  const marks: NodeMark[] = [];
  for (const [name, kind] of MARK_NAMES) {
    for (const point of parseSgfPoints(node.properties[name] ?? [], size).points) {
      marks.push({ kind, point });
    }
  }
  for (const raw of node.properties.LB ?? []) {
    const [where, text] = splitComposed(raw);
    const point = parseSgfPoint(where.trim(), size);
    if (point !== undefined)
      marks.push({ kind: 'label', point, text: parseSimpleText(text ?? '') });
  }
  return marks;
}
