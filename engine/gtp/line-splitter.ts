/** Bytes to lines, for programs that talk line by line. A line beyond the limit is dropped as it comes, and told of. */

import { StringDecoder } from 'node:string_decoder';

/** Longest line that is read, in characters. */
export const LINE_MAX = 1_000_000;

export type InputLine =
  { readonly kind: 'line'; readonly text: string } | { readonly kind: 'too-long' };

export class LineSplitter {
  private readonly decoder = new StringDecoder('utf8');
  private readonly max: number;
  private parts: string[] = [];
  private length = 0;

  constructor(max = LINE_MAX) {
    this.max = max;
  }

  /** The lines that these bytes complete, without their ends. */
  push(bytes: Uint8Array): InputLine[] {
    return this.take(this.decoder.write(Buffer.from(bytes)));
  }

  /** The last line, where it has no end. */
  end(): InputLine[] {
    const lines = this.take(this.decoder.end());
    if (this.length > 0) lines.push(this.finish());
    return lines;
  }

  private take(text: string): InputLine[] {
    const lines: InputLine[] = [];
    let from = 0;
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', from)) {
      this.keep(text.slice(from, at));
      lines.push(this.finish());
      from = at + 1;
    }
    this.keep(text.slice(from));
    return lines;
  }

  private keep(part: string): void {
    this.length += part.length;
    if (this.length > this.max) this.parts = [];
    else if (part !== '') this.parts.push(part);
  }

  private finish(): InputLine {
    const line: InputLine =
      this.length > this.max ? { kind: 'too-long' } : { kind: 'line', text: this.parts.join('') };
    this.parts = [];
    this.length = 0;
    return line;
  }
}
