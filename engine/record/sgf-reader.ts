/**
 * The text of an SGF file with a place in it: skips white space, reads property names and raw values, and
 * turns places into lines and columns for errors and warnings. It knows nothing of trees.
 */

import { SgfError, type SgfFault, type SgfPlace, type SgfWarning } from './sgf-error.ts';

const OPEN = 0x5b;
const CLOSE = 0x5d;
const BACKSLASH = 0x5c;

export class SgfReader {
  readonly text: string;
  readonly warnings: SgfWarning[] = [];
  /** Index of the next character. */
  at = 0;
  private readonly maxWarnings: number;
  private lineStarts: number[] | undefined;

  constructor(text: string, maxWarnings: number) {
    this.text = text;
    this.maxWarnings = maxWarnings;
  }

  /** The next character that is no white space, not consumed; empty at the end. */
  peek(): string {
    while (this.at < this.text.length && isSpace(this.text.charCodeAt(this.at))) this.at++;
    return this.text.charAt(this.at);
  }

  /** A property's name with the lower-case letters of old files dropped (`AddBlack` is `AB`). */
  readName(): string {
    const from = this.at;
    while (this.at < this.text.length && isNamePart(this.text.charCodeAt(this.at))) this.at++;
    const written = this.text.slice(from, this.at);
    const name = written.replace(/[a-z]/g, '');
    if (/^[A-Z]/.test(name)) return name;
    if (!/^[a-z]/.test(written)) {
      this.fail(`A property name starts with a letter, unlike ${quote(written)}`, from);
    }
    this.warn(`The property name ${quote(written)} has no capital letter`, from);
    return written.toUpperCase();
  }

  /** One or more values in brackets, raw. */
  readValues(name: string): string[] {
    const values: string[] = [];
    while (this.peek() === '[') values.push(this.readValue(name));
    if (values.length === 0) this.fail(`The property ${name} has no value`, this.at);
    return values;
  }

  private readValue(name: string): string {
    const from = this.at;
    if (this.text.charCodeAt(from) !== OPEN) this.fail('Expected “[”', from);
    let end = from + 1;
    for (;;) {
      if (end >= this.text.length) this.fail(`A value of ${name} is never closed by “]”`, from);
      const code = this.text.charCodeAt(end);
      if (code === CLOSE) break;
      end += code === BACKSLASH ? 2 : 1;
    }
    this.at = end + 1;
    return this.text.slice(from + 1, end);
  }

  fail(message: string, offset: number, fault?: SgfFault): never {
    throw new SgfError(message, this.place(offset), fault);
  }

  warn(message: string, offset: number): void {
    if (this.warnings.length < this.maxWarnings) {
      this.warnings.push({ message, ...this.place(offset) });
    }
  }

  place(offset: number): SgfPlace {
    this.lineStarts ??= findLineStarts(this.text);
    let low = 0;
    let high = this.lineStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.lineStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (this.lineStarts[low] ?? 0) + 1 };
  }
}

/** A character or a short text as an error message shows it. */
export function quote(text: string): string {
  return text.length > 24 ? `${JSON.stringify(text.slice(0, 24))}…` : JSON.stringify(text);
}

function findLineStarts(text: string): number[] {
  const starts = [0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x0a || (code === 0x0d && text.charCodeAt(at + 1) !== 0x0a)) starts.push(at + 1);
  }
  return starts;
}

function isSpace(code: number): boolean {
  return code <= 0x20 || code === 0xfeff || code === 0xa0 || code === 0x3000;
}

function isNamePart(code: number): boolean {
  return (
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x30 && code <= 0x39)
  );
}
