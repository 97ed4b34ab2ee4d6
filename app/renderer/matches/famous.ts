/**
 * What the program knows of particular games beyond their records: the note on each (its text is in the
 * catalogues under `notes.<id>`) and the moves in it that are worth jumping to. A move that people still talk
 * about is named as that; in games without one it is a moment that the record itself proves.
 */

import type { Areas } from '../i18n/catalogues.ts';

export type NoteId = keyof Areas['matches']['notes'];

/** `famous` is fame; the other kinds are facts of the record. The largest capture is the only one of its size. */
export type MomentKind = 'famous' | 'firstCapture' | 'largestCapture' | 'firstKo';

export interface Moment {
  /** The move's number, from 1. */
  readonly move: number;
  readonly kind: MomentKind;
}

function moments(kind: MomentKind, ...moves: number[]): Moment[] {
  return moves.map((move) => ({ move, kind }));
}

const MOMENTS: Readonly<Record<NoteId, readonly Moment[]>> = {
  'alphago-fanhui-2015-g1': moments('largestCapture', 248),
  'alphago-fanhui-2015-g2': moments('largestCapture', 105),
  'alphago-fanhui-2015-g3': moments('largestCapture', 98),
  'alphago-fanhui-2015-g4': moments('firstCapture', 93),
  'alphago-fanhui-2015-g5': [...moments('firstKo', 148), ...moments('largestCapture', 200)],
  'alphago-leesedol-2016-g1': moments('famous', 102),
  'alphago-leesedol-2016-g2': moments('famous', 37),
  'alphago-leesedol-2016-g3': moments('firstKo', 151),
  'alphago-leesedol-2016-g4': moments('famous', 78),
  'alphago-leesedol-2016-g5': moments('largestCapture', 180),
  'alphago-master-2017-g18': moments('firstCapture', 156),
  'alphago-master-2017-g50': moments('largestCapture', 174),
  'alphago-master-2017-g54': moments('firstKo', 111),
  'alphago-master-2017-g60': moments('firstKo', 193),
  'alphago-kejie-2017-g1': moments('famous', 7),
  'alphago-kejie-2017-g2': moments('firstKo', 101),
  'alphago-kejie-2017-g3': moments('largestCapture', 201),
  'alphago-zero-selfplay-40b-1': moments('largestCapture', 451),
  'alphago-zero-vs-master-1': moments('largestCapture', 231),
  'ear-reddening-1846': moments('famous', 127),
  'blood-vomiting-1835': moments('famous', 68, 70, 80),
  'game-of-the-century-1933': moments('famous', 5, 160),
  // The first after the explosion: the Seattle Go Center, Iwamoto's foundation, names 106 as the last before it.
  'atomic-bomb-1945': moments('famous', 107),
  // From here on the ladder is played out without a pause.
  'broken-ladder-2003': moments('famous', 75),
  'guli-leesedol-lg-2005': moments('largestCapture', 131),
  // The last turn round the kos begins.
  'quadruple-ko-2012': moments('famous', 159),
  'goseigen-miyamoto-9x9-1968': moments('firstCapture', 24),
  'minigo-yamada-cho-9x9-1994': moments('firstKo', 50),
};

/** Shown at the head of the list. */
export const FEATURED = 'alphago-leesedol-2016-g2';

export function noteOf(id: string): NoteId | undefined {
  return Object.hasOwn(MOMENTS, id) ? (id as NoteId) : undefined;
}

/** The moments of a game in the order of play; moves that the index names are famous. */
export function momentsOf(id: string, fromIndex: readonly number[]): readonly Moment[] {
  const note = noteOf(id);
  const known = note ? MOMENTS[note] : [];
  const more = fromIndex.filter((move) => !known.some((moment) => moment.move === move));
  return [...known, ...moments('famous', ...more)].sort((a, b) => a.move - b.move);
}

export function hasFamousMove(id: string, fromIndex: readonly number[]): boolean {
  return momentsOf(id, fromIndex).some(({ kind }) => kind === 'famous');
}
