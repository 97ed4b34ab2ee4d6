/** GIB, the records of Tygem: header lines `\[NAME=value\]`, then `STO 0 number colour x y` from the top left. */

import { BLACK, WHITE } from '../../rules/color.ts';
import type { GameTree } from '../game-tree.ts';
import { moveAt, nameAndRank, treeOf, type ForeignRecord } from './foreign-record.ts';

const SIZE = 19;

/** What GIBOKIND says of the encoding; `Global` says nothing: such files are in UTF-8 or in their writer's own. */
const CHARSETS: ReadonlyMap<string, string> = new Map([
  ['China', 'gbk'],
  ['Korea', 'euc-kr'],
  ['Japan', 'shift_jis'],
]);

export function isGib(text: string): boolean {
  return /^\s*\\HS\b|^\\\[GAME\w+=/m.test(text) && /^STO\s/m.test(text);
}

/** The encoding that the bytes name, read as any that holds ASCII. */
export function gibCharset(text: string): string | undefined {
  return CHARSETS.get(/\\\[GIBOKIND=(\w+)/.exec(text)?.[1] ?? '');
}

export function parseGib(text: string): GameTree {
  const header = (name: string): string =>
    new RegExp(`\\\\\\[${name}=(.*?)\\\\\\]`).exec(text)?.[1] ?? '';
  const tag = `,${header('GAMETAG')},`;
  const main = `,${header('GAMEINFOMAIN')},`;
  const number = (pattern: RegExp, from: string): number | undefined => {
    const found = pattern.exec(from)?.[1];
    return found === undefined ? undefined : Number(found);
  };
  const [black, blackRank] = nameAndRank(header('GAMEBLACKNAME'));
  const [white, whiteRank] = nameAndRank(header('GAMEWHITENAME'));
  const date = /,C(\d{4}):(\d{2}):(\d{2})/.exec(tag);
  const komi = number(/,GONGJE:(\d{1,4})/, main) ?? number(/,G(\d{1,4}),/, tag);
  const moves: ForeignRecord['moves'][number][] = [];
  for (const match of text.matchAll(/^STO\s+\d+\s+\d+\s+([12])\s+(\d{1,2})\s+(\d{1,2})/gm)) {
    const color = match[1] === '1' ? BLACK : WHITE;
    moves.push({ color, move: moveAt(Number(match[2]), Number(match[3]), SIZE) });
  }
  return treeOf({
    size: SIZE,
    handicap: number(/^INI\s+\d+\s+\d+\s+(\d)\b/m, text) ?? 0,
    moves,
    facts: {
      PB: black,
      BR: blackRank,
      PW: white,
      WR: whiteRank,
      PC: header('GAMEPLACE'),
      DT: date?.slice(1).join('-'),
      KM: komi === undefined ? undefined : String(komi / 10),
      RE:
        resultOf(number(/,GRLT:(\d{1,2})/, main), number(/,ZIPSU:(\d{1,4})/, main)) ??
        resultOf(number(/,W(\d{1,2}),/, tag), number(/,Z(\d{1,4}),/, tag)),
    },
  });
}

/** `kind`: how the game ended; `points` in tenths. */
function resultOf(kind: number | undefined, points = 0): string | undefined {
  switch (kind) {
    case 0:
      return `B+${points / 10}`;
    case 1:
      return `W+${points / 10}`;
    case 3:
      return 'B+R';
    case 4:
      return 'W+R';
    case 7:
      return 'B+T';
    case 8:
      return 'W+T';
    default:
      return undefined;
  }
}
