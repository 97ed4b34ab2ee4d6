/** A file or a text that somebody wants to open, as the games in it or the reason why it cannot be opened. */

import type { GameTree } from '../../../engine/record/game-tree.ts';
import { parseForeign } from '../../../engine/record/foreign/parse-foreign.ts';
import { parseSgfBytes } from '../../../engine/record/sgf-bytes.ts';
import { SgfError, type SgfWarning } from '../../../engine/record/sgf-error.ts';
import { MAX_SIZE } from '../../../engine/rules/point.ts';
import { FILE_BYTES_MAX } from '../../shared/journal.ts';
import type { Fault } from '../fault/fault.ts';

const NODES_MAX = 500_000;

export type OpenProblem =
  | { readonly kind: 'too-large'; readonly megabytes: number }
  | { readonly kind: 'too-many-nodes' }
  | { readonly kind: 'damaged'; readonly line: number; readonly column: number }
  | { readonly kind: 'no-game' | 'other-game' | 'board-size' | 'nothing-to-paste' }
  | { readonly kind: 'unreadable'; readonly fault: Fault };

export interface OpenedGames {
  /** Of the file, without its ending. */
  readonly name: string;
  readonly trees: readonly GameTree[];
  /** The encoding that was taken, by its WHATWG name. */
  readonly charset: string;
  /** The file names no encoding, and the one taken is a guess. */
  readonly guessed: boolean;
  /** A character or more could not be read in the encoding that was taken. */
  readonly doubtful: boolean;
}

/** The encoding of most old files that readers of a language have. */
const LIKELY: Readonly<Partial<Record<string, string>>> = {
  'zh-CN': 'gbk',
  'zh-TW': 'big5',
  ja: 'shift_jis',
  ko: 'euc-kr',
};

/** `chosen`: the encoding that the reader wants the file read in, whatever it says itself. */
export function openRecord(
  name: string,
  bytes: Uint8Array,
  language: string,
  chosen?: string,
): OpenedGames | OpenProblem {
  if (bytes.length > FILE_BYTES_MAX) return tooLarge(bytes.length);
  try {
    const options = { charset: chosen, likely: LIKELY[language] };
    const foreign = parseForeign(bytes, options);
    if (foreign) {
      const { tree, charset, guessed, warnings } = foreign;
      const doubtful = isDoubtful(warnings);
      return { name: nameOf(name), trees: [tree], charset, guessed, doubtful };
    }
    const parsed = parseSgfBytes(bytes, { ...options, maxNodes: NODES_MAX });
    const { trees, warnings, charset, guessed } = parsed;
    const fitting = trees.filter(({ size }) => size <= MAX_SIZE);
    if (fitting.length === 0) return { kind: 'board-size' };
    const doubtful = isDoubtful(warnings);
    return { name: nameOf(name), trees: fitting, charset, guessed, doubtful };
  } catch (error) {
    if (!(error instanceof SgfError)) throw error;
    return problemOf(error);
  }
}

function isDoubtful(warnings: readonly SgfWarning[]): boolean {
  return warnings.some(({ message }) => /not valid in the encoding/.test(message));
}

function nameOf(file: string): string {
  return file.replace(/\.[A-Za-z]{1,4}$/, '');
}

export function tooLarge(bytes: number): OpenProblem {
  return { kind: 'too-large', megabytes: Math.ceil(bytes / 1024 / 1024) };
}

function problemOf({ fault, line, column }: SgfError): OpenProblem {
  switch (fault) {
    case 'syntax':
      return { kind: 'damaged', line, column };
    case 'too-large':
      return { kind: 'too-many-nodes' };
    default:
      return { kind: fault };
  }
}
