/** NGF, the records of Cyberoro: twelve header lines, then `PM`, a number, a colour and a point from `BB`. */

import type { GameTree } from '../game-tree.ts';
import { letterColor, moveAt, nameAndRank, treeOf, type ForeignRecord } from './foreign-record.ts';

const MOVE = /^PM[A-Z]{2}([BW])([A-Z])([A-Z])/;

/** Of the letter that stands for the first line. */
const FIRST = 'B'.charCodeAt(0);

export function isNgf(text: string): boolean {
  return /^PM[A-Z]{2}[BW][A-Z]{2}/m.test(text);
}

export function parseNgf(text: string): GameTree {
  const lines = text.split(/\r\n?|\n/).map((line) => line.trim());
  const size = Number(lines[1]);
  const handicap = Number(lines[5]) || 0;
  const komi = Number(lines[7]);
  const [white, whiteRank] = nameAndRank(lines[2] ?? '');
  const [black, blackRank] = nameAndRank(lines[3] ?? '');
  const date = /^(\d{4})(\d{2})(\d{2})/.exec(lines[8] ?? '');
  const moves: ForeignRecord['moves'][number][] = [];
  for (const line of lines) {
    const match = MOVE.exec(line);
    const color = letterColor(match?.[1]);
    if (!match || !color) continue;
    const [x, y] = [match[2], match[3]].map((letter) => (letter ?? 'A').charCodeAt(0) - FIRST);
    moves.push({ color, move: moveAt(x ?? -1, y ?? -1, size) });
  }
  return treeOf({
    size,
    handicap,
    moves,
    facts: {
      GN: lines[0],
      PW: white,
      WR: whiteRank,
      PB: black,
      BR: blackRank,
      PC: lines[4],
      DT: date?.slice(1).join('-'),
      // Whole points stand for the half above them in even games.
      KM: Number.isFinite(komi)
        ? String(handicap === 0 && Number.isInteger(komi) ? komi + 0.5 : komi)
        : undefined,
      RE: resultOf(lines[10] ?? ''),
    },
  });
}

/** In whatever language: who won, and whether by resignation, time or so many points. */
function resultOf(text: string): string | undefined {
  const winner = /black|黒|黑|흑/i.test(text) ? 'B' : /white|白|백/i.test(text) ? 'W' : undefined;
  if (!winner) return undefined;
  if (/resign|中押|불계|不计|不計/i.test(text)) return `${winner}+R`;
  if (/time|時間|时间|시간/i.test(text)) return `${winner}+T`;
  return `${winner}+${/(\d{1,3}(?:\.5)?)/.exec(text)?.[1] ?? ''}`;
}
