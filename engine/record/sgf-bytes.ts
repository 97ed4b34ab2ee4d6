/**
 * The bytes of an SGF file as text, by byte order mark or CA, else by a guess. `TextDecoder` knows the encodings
 * of old records (GB2312, Big5, Shift_JIS, EUC-KR, Latin-1) in Node, Electron and the browser alike.
 */

import { guessCharset } from './guess-charset.ts';
import { parseSgf, type ParsedSgf, type SgfLimits } from './parse-sgf.ts';
import { SgfError, type SgfWarning } from './sgf-error.ts';

export interface DecodeOptions {
  /** The encoding that somebody chose, whatever the file says. */
  readonly charset?: string | undefined;
  /** The encoding of files that name none and are not UTF-8; without it, it is guessed. */
  readonly fallback?: string | undefined;
  /** The encoding that the reader's language suggests: it helps the guess. */
  readonly likely?: string | undefined;
}

export type SgfBytesOptions = SgfLimits & DecodeOptions;

export interface DecodedSgf {
  readonly text: string;
  /** The encoding that was used, by its WHATWG name. */
  readonly charset: string;
  /** The file does not say that it is in this encoding. */
  readonly guessed: boolean;
  readonly warnings: readonly SgfWarning[];
}

/** Bytes before CA that are looked at. */
const HEAD_BYTES = 65_536;

export function parseSgfBytes(
  bytes: Uint8Array,
  options: Partial<SgfBytesOptions> = {},
): ParsedSgf & Pick<DecodedSgf, 'charset' | 'guessed'> {
  if (options.maxLength !== undefined && bytes.length > options.maxLength * 4) {
    throw new SgfError('The file is too large', { line: 1, column: 1 }, 'too-large');
  }
  const { text, charset, guessed, warnings } = decodeSgf(bytes, options);
  const parsed = parseSgf(text, options);
  return { trees: parsed.trees, warnings: [...warnings, ...parsed.warnings], charset, guessed };
}

/**
 * A byte order mark goes before CA. Bytes that do not fit what CA says are read as UTF-8 where they fit that;
 * a file without CA is UTF-8 where it fits, else in the fallback encoding or in the one that its bytes look like.
 */
export function decodeSgf(bytes: Uint8Array, options: DecodeOptions = {}): DecodedSgf {
  const chosen = options.charset === undefined ? undefined : knownCharset(options.charset);
  if (chosen !== undefined) return decodeAs(bytes, chosen);
  const marked = charsetOfMark(bytes);
  const declared = declaredCharset(bytes);
  const warnings: SgfWarning[] = [];
  const warn = (message: string): void => {
    warnings.push({ message, line: 1, column: 1 });
  };
  let named: string | undefined;
  if (declared !== undefined && marked === undefined) {
    named = knownCharset(declared);
    if (named === undefined) warn(`The encoding ${JSON.stringify(declared)} is not known`);
  }
  for (const charset of [marked, named, 'utf-8']) {
    const text = charset === undefined ? undefined : decodeExactly(bytes, charset);
    if (text === undefined || charset === undefined) continue;
    if (named !== undefined && charset !== named) {
      warn(`The file says ${JSON.stringify(declared)} but is in UTF-8`);
    }
    return { text, charset, guessed: false, warnings };
  }
  const told = marked ?? named;
  if (told !== undefined) {
    const decoded = decodeAs(bytes, told);
    return { ...decoded, warnings: [...warnings, ...decoded.warnings] };
  }
  const charset =
    (options.fallback === undefined ? undefined : knownCharset(options.fallback)) ??
    guessCharset(bytes, options.likely);
  warn(`The file names no encoding; it was read as ${charset}`);
  const decoded = decodeAs(bytes, charset);
  return { ...decoded, guessed: true, warnings: [...warnings, ...decoded.warnings] };
}

function decodeAs(bytes: Uint8Array, charset: string): DecodedSgf {
  const text = decodeExactly(bytes, charset);
  if (text !== undefined) return { text, charset, guessed: false, warnings: [] };
  const message = `Some characters are not valid in the encoding ${charset}`;
  return {
    text: new TextDecoder(charset).decode(bytes),
    charset,
    guessed: false,
    warnings: [{ message, line: 1, column: 1 }],
  };
}

function charsetOfMark(bytes: Uint8Array): string | undefined {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return undefined;
}

/** The first CA value among the file's ASCII characters. */
function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, HEAD_BYTES));
  const match = /(?:^|[^A-Za-z])C[a-z]{0,16}A[a-z]{0,16}\s{0,16}\[([^\]]{1,40})\]/.exec(head);
  return match?.[1]?.trim();
}

/** Names that records use and the WHATWG list lacks. */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ['cp936', 'gbk'],
  ['cp950', 'big5'],
  ['cp932', 'shift_jis'],
  ['cp949', 'euc-kr'],
  ['sjis', 'shift_jis'],
  ['gb', 'gbk'],
  ['utf', 'utf-8'],
]);

function knownCharset(name: string): string | undefined {
  const lower = name.trim().toLowerCase();
  for (const candidate of [ALIASES.get(lower), lower, lower.replace(/[\s_]/g, '-')]) {
    if (candidate === undefined) continue;
    try {
      return new TextDecoder(candidate).encoding;
    } catch {
      continue;
    }
  }
  return undefined;
}

function decodeExactly(bytes: Uint8Array, charset: string): string | undefined {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
