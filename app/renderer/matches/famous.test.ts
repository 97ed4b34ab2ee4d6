/** Every game is told about, and what is told is so: the notes and moments against the records, played out. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NO_POINT, parseMove } from '../../../engine/rules/point.ts';
import { newPosition, playGame } from '../../../engine/rules/replay.ts';
import { replayTo } from '../../../engine/record/position-at.ts';
import { catalogues } from '../i18n/catalogues.ts';
import { LANGUAGES } from '../settings/settings.ts';
import { momentsOf, noteOf } from './famous.ts';
import type { MatchEntry } from './match-index.ts';
import { replayGame } from './replayed-game.ts';

const ASSETS = join(import.meta.dirname, '../../../assets/matches');
const ENTRIES = JSON.parse(readFileSync(join(ASSETS, 'index.json'), 'utf8')) as MatchEntry[];

interface Facts {
  readonly length: number;
  /** Stones taken by both sides, and by Black. */
  readonly total: number;
  readonly byBlack: number;
  /** Stones that the move took. */
  readonly takenBy: (move: number) => number;
  /** The move after which each ko could not be retaken at once, with the ko's two points, in order. */
  readonly kos: readonly { readonly move: number; readonly points: string }[];
  /** Number of times, first and last move of the ko at these two points. */
  readonly ko: (a: string, b: string) => readonly number[];
  /** The moves that put the stone played just before in atari. */
  readonly ataris: readonly number[];
  readonly firstAt: (point: string) => boolean;
}

function factsOf(id: string): Facts {
  const game = replayGame(readFileSync(join(ASSETS, `${id}.sgf`), 'utf8'));
  const { start } = replayTo(game.tree, game.tree.mainLine().at(-1) ?? game.tree.root);
  const position = newPosition(start);
  const pair = (a: number, b: number): string => [a, b].sort((x, y) => x - y).join('/');
  const kos: { move: number; points: string }[] = [];
  const ataris: number[] = [];
  game.moves.forEach((played, i) => {
    playGame(position, [played]);
    const { koPoint } = position.board;
    const before = game.moves[i - 1]?.move;
    if (before !== undefined && position.board.libertyCount(before) === 1) ataris.push(i + 1);
    if (koPoint !== NO_POINT) kos.push({ move: i + 1, points: pair(koPoint, played.move) });
  });
  const total = (move: number): number => {
    const at = game.positions[move];
    return at ? at.capturedByBlack + at.capturedByWhite : 0;
  };
  const point = (name: string): number => parseMove(name, game.size) ?? NO_POINT;
  return {
    length: game.moves.length,
    total: total(game.moves.length),
    byBlack: game.positions.at(-1)?.capturedByBlack ?? 0,
    ataris,
    takenBy: (move) => total(move) - total(move - 1),
    kos,
    ko: (a, b) => {
      const moves = kos.filter(({ points }) => points === pair(point(a), point(b)));
      return [moves.length, moves[0]?.move ?? 0, moves.at(-1)?.move ?? 0];
    },
    firstAt: (name) => game.moves[0]?.move === point(name),
  };
}

/** All numbers of the notes that were made from the records, in any order, computed from the records. */
const NUMBERS: Readonly<Record<string, (facts: Facts) => readonly number[]>> = {
  'alphago-fanhui-2015-g2': ({ length, total, takenBy }) => [length, total, takenBy(105), 105],
  'alphago-fanhui-2015-g3': ({ length, byBlack, takenBy }) => [98, takenBy(98), byBlack, length],
  'alphago-fanhui-2015-g4': ({ length, total }) => [93, total, length],
  'alphago-fanhui-2015-g5': ({ length, takenBy, ko }) => [
    ...ko('B17', 'B16'),
    200,
    takenBy(200),
    length,
  ],
  'alphago-master-2017-g18': ({ length, total }) => [156, total, length],
  'alphago-master-2017-g50': ({ length, takenBy }) => [174, takenBy(174), length],
  'alphago-master-2017-g54': ({ length, takenBy, ko }) => [
    ...ko('K5', 'L5'),
    length,
    takenBy(length),
  ],
  'alphago-kejie-2017-g2': ({ length, ko }) => [...ko('C4', 'D4'), length],
  'alphago-kejie-2017-g3': ({ length, total, takenBy }) => [total, length, takenBy(201), 201],
  'alphago-zero-selfplay-40b-1': ({ length, total, takenBy }) => [length, total, takenBy(451), 451],
  'guli-leesedol-lg-2005': ({ length, total, takenBy, ko }) => [
    length,
    total,
    takenBy(131),
    131,
    ...ko('J3', 'K3'),
  ],
  'goseigen-miyamoto-9x9-1968': ({ length }) => [4, length, 24],
  'minigo-yamada-cho-9x9-1994': ({ length, total, kos }) => [length, total, kos.length, 50],
};

function noteIn(language: (typeof LANGUAGES)[number], id: string): string {
  const notes = catalogues[language]?.['matches']?.['notes'] as Record<string, string>;
  return notes[id] ?? '';
}

/** Numbers in digits; a board is no number of the game. */
function numbersIn(text: string): number[] {
  const plain = text.replaceAll(/9\s?[×줄]\s?9?|[35]번기/g, '');
  return [...plain.matchAll(/\d+/g)].map(([digits]) => Number(digits));
}

const sorted = (numbers: readonly number[]): number[] =>
  [...new Set(numbers)].sort((a, b) => a - b);

describe.each(ENTRIES)('$id', ({ id, keyMoves, moves }) => {
  const facts = factsOf(id);
  const told = momentsOf(id, keyMoves);

  it('has a note and a moment within the game', () => {
    expect(noteOf(id)).toBe(id);
    expect(told.length).toBeGreaterThan(0);
    for (const { move } of told) expect(move).toBeLessThanOrEqual(moves);
  });

  it('calls its moments what the record says they are', () => {
    const takes = Array.from({ length: facts.length }, (_, i) => facts.takenBy(i + 1));
    for (const { move, kind } of told) {
      if (kind === 'firstCapture') expect(takes.findIndex((taken) => taken > 0) + 1).toBe(move);
      if (kind === 'firstKo') expect(facts.kos[0]?.move).toBe(move);
      if (kind === 'largestCapture') {
        const others = takes.filter((_, i) => i + 1 !== move);
        expect(Math.max(...others)).toBeLessThan(facts.takenBy(move));
      }
    }
  });
});

describe.each(Object.entries(NUMBERS))('the note on %s', (id, numbers) => {
  it.each(LANGUAGES)('tells in %s the numbers of the record and no other', (language) => {
    expect(sorted(numbersIn(noteIn(language, id)))).toEqual(sorted(numbers(factsOf(id))));
  });
});

describe('what else the notes take from the records', () => {
  const resultOf = (id: string): string | undefined => ENTRIES.find((e) => e.id === id)?.result;

  it('who won the matches against Fan Hui and Ke Jie, and how', () => {
    const fanHui = [1, 2, 3, 4, 5].map((n) => resultOf(`alphago-fanhui-2015-g${n}`));
    expect(fanHui).toEqual(['W+2.5', 'B+R', 'W+R', 'B+R', 'W+R']);
    const keJie = [1, 2, 3].map((n) => resultOf(`alphago-kejie-2017-g${n}`));
    expect(keJie).toEqual(['W+0.5', 'B+R', 'B+R']);
  });

  it('both games on 9×9 open in the centre', () => {
    expect(factsOf('goseigen-miyamoto-9x9-1968').firstAt('E5')).toBe(true);
    expect(resultOf('goseigen-miyamoto-9x9-1968')).toBe('B+4');
    const mini = factsOf('minigo-yamada-cho-9x9-1994');
    expect(mini.firstAt('E5')).toBe(true);
    expect(Math.max(...Array.from({ length: mini.length }, (_, i) => mini.takenBy(i + 1)))).toBe(1);
    expect(resultOf('minigo-yamada-cho-9x9-1994')).toBe('B+R');
  });

  it('the game of Go Seigen saw one capture', () => {
    expect(factsOf('goseigen-miyamoto-9x9-1968').total).toBe(1);
  });

  it('the broken ladder is played out after move 75 without a pause, up to move 95', () => {
    const { ataris } = factsOf('broken-ladder-2003');
    const ladder = Array.from({ length: 10 }, (_, i) => 77 + 2 * i);
    expect(ataris).toEqual(expect.arrayContaining(ladder));
    expect(ataris).not.toContain(73);
  });

  it('the last five moves of the quadruple ko each take in a ko', () => {
    const { kos, length } = factsOf('quadruple-ko-2012');
    expect(kos.slice(-5).map(({ move }) => move)).toEqual([159, 160, 161, 162, 163]);
    expect(length).toBe(163);
  });
});
