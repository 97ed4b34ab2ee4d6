/** The board size in a record, with the reason where we cannot take it. */

import { MAX_SGF_SIZE } from './sgf-point.ts';

/** The lines of a square board from an SZ value (none means 19), or a sentence that says what is wrong. */
export function parseBoardSize(raw: string | undefined): number | string {
  if (raw === undefined) return 19;
  const match = /^\s*(\d{1,4})\s*(?::\s*(\d{1,4})\s*)?$/.exec(raw);
  if (!match) return `The board size is not a number: ${JSON.stringify(raw.slice(0, 40))}`;
  const columns = Number(match[1]);
  const rows = Number(match[2] ?? columns);
  if (columns !== rows) return `Only square boards are supported, not ${columns}×${rows}`;
  if (columns < 1 || columns > MAX_SGF_SIZE) {
    return `A board has 1 to ${MAX_SGF_SIZE} lines, not ${columns}`;
  }
  return columns;
}
