/**
 * What the program knows of particular games beyond their records: which have a note (its text is in the
 * catalogues under `notes.<id>`) and which moves in them people still talk about.
 */

import type { Areas } from '../i18n/catalogues.ts';

export type NoteId = keyof Areas['matches']['notes'];

/** The moves worth jumping to, by number from 1. */
const KEY_MOVES: Readonly<Partial<Record<string, readonly number[]>>> = {
  'alphago-leesedol-2016-g1': [102],
  'alphago-leesedol-2016-g2': [37],
  'alphago-leesedol-2016-g4': [78],
  'ear-reddening-1846': [127],
  'blood-vomiting-1835': [68, 70, 80],
  'game-of-the-century-1933': [5, 160],
};

/** Shown at the head of the list. */
export const FEATURED = 'alphago-leesedol-2016-g2';

const NOTES: readonly NoteId[] = [
  'alphago-fanhui-2015-g1',
  'alphago-leesedol-2016-g1',
  'alphago-leesedol-2016-g2',
  'alphago-leesedol-2016-g3',
  'alphago-leesedol-2016-g4',
  'alphago-leesedol-2016-g5',
  'alphago-master-2017-g60',
  'alphago-kejie-2017-g1',
  'alphago-zero-selfplay-40b-1',
  'alphago-zero-vs-master-1',
  'ear-reddening-1846',
  'blood-vomiting-1835',
  'game-of-the-century-1933',
  'atomic-bomb-1945',
  'broken-ladder-2003',
  'quadruple-ko-2012',
];

export function noteOf(id: string): NoteId | undefined {
  return NOTES.find((note) => note === id);
}

export function keyMovesOf(id: string, fromIndex: readonly number[]): readonly number[] {
  const all = new Set([...(KEY_MOVES[id] ?? []), ...fromIndex]);
  return [...all].sort((a, b) => a - b);
}
