/** The famous games that are shipped: every one is legal, and the index says what the files say. */

import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { gameInfo } from '../record/game-info.ts';
import type { GameTree } from '../record/game-tree.ts';
import { moveOf } from '../record/node-facts.ts';
import { replayTo } from '../record/position-at.ts';
import { parseSgfBytes } from '../record/sgf-bytes.ts';
import { BLACK, WHITE } from '../rules/color.ts';
import { formatMove } from '../rules/point.ts';

interface IndexEntry {
  readonly id: string;
  readonly file: string;
  readonly black: string;
  readonly white: string;
  readonly event: string;
  readonly date: string;
  readonly place: string;
  readonly size: number;
  readonly komi: number;
  readonly result: string;
  readonly moves: number;
  readonly keyMoves: readonly number[];
}

const FOLDER = new URL('../../assets/matches/', import.meta.url);
const index = JSON.parse(readFileSync(new URL('index.json', FOLDER), 'utf8')) as IndexEntry[];

function treeOf(file: string): GameTree {
  const { trees, warnings } = parseSgfBytes(readFileSync(new URL(file, FOLDER)));
  const [tree] = trees;
  if (!tree || trees.length > 1) throw new Error(`${file} does not hold one game`);
  expect(warnings).toEqual([]);
  return tree;
}

/** The GTP name and the colour of a move, counted from 1. */
function moveNumber(id: string, number: number): readonly [string, number] {
  const tree = treeOf(`${id}.sgf`);
  const node = tree.mainLine()[number];
  const played = node === undefined ? undefined : moveOf(tree.node(node), tree.size);
  if (!played) throw new Error(`${id} has no move ${number}`);
  return [formatMove(played.move, tree.size), played.color];
}

describe('the famous games', () => {
  it('are listed completely, game 2 against Lee Sedol first', () => {
    expect(index[0]?.id).toBe('alphago-leesedol-2016-g2');
    const files = readdirSync(FOLDER).filter((file) => file.endsWith('.sgf'));
    expect(index.map((entry) => entry.file).sort()).toEqual(files.sort());
    expect(index.length).toBeGreaterThanOrEqual(28);
  });

  it.each(index)('$id is legal from its first move to its last and as the index says', (entry) => {
    const tree = treeOf(entry.file);
    const line = tree.mainLine();
    const { problems, position } = replayTo(tree, line.at(-1) ?? tree.root);
    expect(problems).toEqual([]);
    expect(position.moveNumber).toBe(entry.moves);
    expect(line).toHaveLength(entry.moves + 1);
    const info = gameInfo(tree);
    expect({
      id: entry.id,
      file: `${entry.id}.sgf`,
      black: info.black.name,
      white: info.white.name,
      event: info.event,
      date: info.date?.split(',')[0],
      place: info.place ?? '',
      size: info.size,
      komi: info.komi,
      result: info.resultText,
      moves: position.moveNumber,
    }).toEqual({ ...entry, keyMoves: undefined, published: undefined });
    expect(info.result).toBeDefined();
    expect(tree.node(tree.root).properties).toMatchObject({ FF: ['4'], GM: ['1'], CA: ['UTF-8'] });
    for (const number of entry.keyMoves) expect(number).toBeLessThanOrEqual(entry.moves);
  });

  it('have the moves that everybody looks for', () => {
    expect(moveNumber('alphago-leesedol-2016-g2', 37)).toEqual(['P10', BLACK]);
    expect(moveNumber('alphago-leesedol-2016-g4', 78)).toEqual(['L11', WHITE]);
    expect(moveNumber('ear-reddening-1846', 127)).toEqual(['K11', BLACK]);
    const keyMoves = (id: string) => index.find((entry) => entry.id === id)?.keyMoves;
    expect(keyMoves('alphago-leesedol-2016-g2')).toEqual([37]);
    expect(keyMoves('alphago-leesedol-2016-g4')).toEqual([78]);
    expect(keyMoves('ear-reddening-1846')).toEqual([127]);
  });
});
