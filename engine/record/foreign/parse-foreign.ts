/** The bytes of a record in GIB, NGF or UGF as a game tree; undefined where they are none of these. */

import type { GameTree } from '../game-tree.ts';
import { decodeSgf } from '../sgf-bytes.ts';
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

/** `fallback`: the encoding of files that are not UTF-8. Throws an `SgfError` where the record holds no game. */
export function parseForeign(bytes: Uint8Array, fallback: string): GameTree | undefined {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, HEAD_BYTES));
  const format = FORMATS.find(([fits]) => fits(head));
  if (!format) return undefined;
  return format[1](decodeSgf(bytes, gibCharset(head) ?? fallback).text);
}
