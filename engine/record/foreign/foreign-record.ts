/** What a record in a format other than SGF says, and the game tree that is made of it. */

import { BLACK, type Color } from '../../rules/color.ts';
import { passMove, type Move } from '../../rules/point.ts';
import { GameTree } from '../game-tree.ts';
import { SgfError } from '../sgf-error.ts';
import { makeSgfPoint } from '../sgf-point.ts';
import { makeText } from '../sgf-text.ts';

export interface ForeignRecord {
  readonly size: number;
  /** Stones on their usual places; 0 for none. */
  readonly handicap: number;
  /** Properties of the root, by their SGF names, as plain text. */
  readonly facts: Readonly<Record<string, string | undefined>>;
  /** Set up before the first move, where the record says where. */
  readonly blackStones?: readonly Move[];
  readonly moves: readonly { readonly color: Color; readonly move: Move }[];
}

/** Throws an `SgfError` where there is nothing to be shown. */
export function treeOf(record: ForeignRecord): GameTree {
  const { size, handicap, facts, moves } = record;
  if (!Number.isInteger(size) || size < 2 || size > 19) throw fault('board-size');
  if (moves.length === 0) throw fault('no-game');
  const stones = record.blackStones ?? handicapStones(size, handicap);
  const properties: Record<string, readonly string[]> = {
    GM: ['1'],
    FF: ['4'],
    CA: ['UTF-8'],
    SZ: [String(size)],
  };
  if (handicap >= 2) properties.HA = [String(handicap)];
  if (stones.length > 0) properties.AB = stones.map((point) => makeSgfPoint(point, size));
  for (const [name, text] of Object.entries(facts)) {
    if (text !== undefined && text.trim() !== '') properties[name] = [makeText(text.trim())];
  }
  let tree = GameTree.create(properties);
  let last = tree.root;
  for (const { color, move } of moves) ({ tree, id: last } = tree.addMove(last, color, move));
  return tree;
}

/** The move at a column and a row, both from 0 at the top left; what is off the board is a pass. */
export function moveAt(x: number, y: number, size: number): Move {
  return x >= 0 && y >= 0 && x < size && y < size ? y * size + x : passMove(size);
}

export function letterColor(letter: string | undefined): Color | undefined {
  if (letter === 'B') return BLACK;
  return letter === 'W' ? 2 : undefined;
}

/** `Name(3d)` or `Name 3d` in its two parts. */
export function nameAndRank(text: string): readonly [name: string, rank: string | undefined] {
  const match = /^(.*?)\s*(?:\(([^()]*)\)|\s(\d+\s?[a-zA-Z\p{L}]\*?))\s*$/u.exec(text.trim());
  return match?.[1] ? [match[1], match[2] ?? match[3]] : [text.trim(), undefined];
}

function fault(kind: 'no-game' | 'board-size'): SgfError {
  const message =
    kind === 'no-game' ? 'The record holds no moves' : 'The board size is no number from 2 to 19';
  return new SgfError(message, { line: 1, column: 1 }, kind);
}

/** As the Korean and Japanese servers place them on 19 lines; other boards have no handicap in these formats. */
function handicapStones(size: number, stones: number): Move[] {
  if (size !== 19 || stones < 2 || stones > 9) return [];
  const at = (x: number, y: number): Move => y * size + x;
  const corners = [at(15, 3), at(3, 15), at(15, 15), at(3, 3)];
  const sides = [at(3, 9), at(15, 9), at(9, 3), at(9, 15)];
  if (stones <= 4) return corners.slice(0, stones);
  const middle = stones % 2 === 1 ? [at(9, 9)] : [];
  return [...corners, ...sides.slice(0, stones - 4 - middle.length), ...middle];
}
