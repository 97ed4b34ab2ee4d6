/** The form of GTP 2's commands and answers (G. Farnebäck, "Specification of the Go Text Protocol, version 2"). */

export interface GtpCommand {
  /** As it was written, empty where there is none. */
  readonly id: string;
  /** Empty where a line holds an id alone. */
  readonly name: string;
  readonly args: readonly string[];
}

/** Undefined for lines that ask for nothing: blank ones and comments. */
export function parseCommand(line: string): GtpCommand | undefined {
  const text = line
    .replaceAll('\t', ' ')
    // The specification drops control characters.
    .replaceAll(/[\u0000-\u001f\u007f]/g, '')
    .replace(/#.*/, '')
    .trim();
  if (text === '') return undefined;
  const [first = '', ...rest] = text.split(/ +/);
  if (!/^\d+$/.test(first)) return { id: '', name: first, args: rest };
  const [name = '', ...args] = rest;
  return { id: first, name, args };
}

/** An answer ends with an empty line, so it may hold none. */
export function formatAnswer(id: string, ok: boolean, text: string): string {
  const body = text.replaceAll(/\n{2,}/g, '\n').trimEnd();
  return `${ok ? '=' : '?'}${id}${body === '' ? '' : ` ${body}`}\n\n`;
}
