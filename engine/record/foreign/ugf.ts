/** UGF and UGI, the records of PandaNet: sections in brackets, `name=value` in [Header], moves in [Data]. */

import { BLACK } from '../../rules/color.ts';
import type { Move } from '../../rules/point.ts';
import type { GameTree } from '../game-tree.ts';
import { letterColor, moveAt, nameAndRank, treeOf, type ForeignRecord } from './foreign-record.ts';

const FIRST = 'A'.charCodeAt(0);

export function isUgf(text: string): boolean {
  return /^\s*\[Header\]/im.test(text) && /^\s*\[Data\]/im.test(text);
}

export function parseUgf(text: string): GameTree {
  const header = (name: string): string =>
    new RegExp(`^${name}=(.*)$`, 'im').exec(text)?.[1]?.trim() ?? '';
  const size = Number(header('Size') || 19);
  const [stones, komi] = header('Hdcp').split(',');
  const handicap = Number(stones) || 0;
  const fromBelow = /^IGS$/i.test(header('CoordinateType'));
  const data = text.slice(text.search(/^\s*\[Data\]/im)).split(/\r\n?|\n/);
  const blackStones: Move[] = [];
  const moves: ForeignRecord['moves'][number][] = [];
  for (const line of data.slice(1)) {
    if (line.startsWith('[')) break;
    const match = /^([A-Z])([A-Z]),([BW])\d*(?:,(\d+))?/i.exec(line.trim());
    const color = letterColor(match?.[3]?.toUpperCase());
    if (!match || !color) continue;
    const [x = 0, down = 0] = [match[1], match[2]].map(
      (letter) => (letter ?? '').toUpperCase().charCodeAt(0) - FIRST,
    );
    const move = moveAt(x, fromBelow ? size - 1 - down : down, size);
    // The stones of the handicap stand at node 0, before the first move.
    const set = match[4] === '0' && color === BLACK && moves.length === 0;
    if (set && blackStones.length < handicap) blackStones.push(move);
    else moves.push({ color, move });
  }
  const [black, blackRank] = nameAndRank(header('PlayerB').split(',').slice(0, 2).join(' '));
  const [white, whiteRank] = nameAndRank(header('PlayerW').split(',').slice(0, 2).join(' '));
  return treeOf({
    size,
    handicap,
    blackStones,
    moves,
    facts: {
      GN: header('Title').split(',')[0],
      PB: black,
      BR: blackRank,
      PW: white,
      WR: whiteRank,
      PC: header('Place'),
      DT: /^(\d{4})[/-](\d{2})[/-](\d{2})/.exec(header('Date'))?.slice(1).join('-'),
      KM: komi === undefined || komi === '' ? undefined : String(Number(komi)),
      RE: resultOf(header('Winner')),
    },
  });
}

/** `B,C` is by resignation, `W,3.5` by points, `B,T` on time. */
function resultOf(text: string): string | undefined {
  const [winner = '', how = ''] = text.toUpperCase().split(',');
  if (winner !== 'B' && winner !== 'W') return undefined;
  if (how === 'C' || how === 'R') return `${winner}+R`;
  if (how === 'T') return `${winner}+T`;
  return `${winner}+${Number(how) > 0 ? String(Number(how)) : ''}`;
}
