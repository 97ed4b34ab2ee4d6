/** The bytes of a record in GIB, NGF or UGF as a game tree. */

import type { GameTree } from '../game-tree.ts';
import { decodeSgf, type DecodedSgf, type DecodeOptions } from '../sgf-bytes.ts';
import { gibCharset, isGib, parseGib } from './gib.ts';
import { isNgf, parseNgf } from './ngf.ts';
import { isUgf, parseUgf } from './ugf.ts';

const FORMATS = [
  [isGib, parseGib],
  [isNgf, parseNgf],
  [isUgf, parseUgf],
] as const;

/** Enough to see what it is. */
const HEAD_BYTES = 65_536;

export interface ForeignGame extends Pick<DecodedSgf, 'charset' | 'guessed' | 'warnings'> {
  readonly tree: GameTree;
}

/** Undefined where the bytes are none of these. Throws an `SgfError` where the record holds no game. */
export function parseForeign(bytes: Uint8Array, options: DecodeOptions): ForeignGame | undefined {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, HEAD_BYTES));
  const format = FORMATS.find(([fits]) => fits(head));
  if (!format) return undefined;
  const told = gibCharset(head);
  const { text, charset, guessed, warnings } = decodeSgf(bytes, { ...options, fallback: told });
  return { tree: format[1](text), charset, guessed: guessed && told === undefined, warnings };
}
