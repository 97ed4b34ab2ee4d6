/** A program's command line as people type it, cut into its words. No shell is ever run. */

import { GtpError } from './gtp-error.ts';

/** Words are parted by spaces; quotes of either kind keep spaces together; `\` takes the next quote or space as it is. */
export function splitCommandLine(line: string): string[] {
  const words: string[] = [];
  let word: string | undefined;
  let quote = '';
  for (let at = 0; at < line.length; at++) {
    const letter = line.charAt(at);
    const next = line.charAt(at + 1);
    if (letter === '\\' && quote !== "'" && /^[\\"' ]$/.test(next)) {
      word = (word ?? '') + next;
      at++;
    } else if (quote) {
      if (letter === quote) quote = '';
      else word = (word ?? '') + letter;
    } else if (letter === '"' || letter === "'") {
      quote = letter;
      word ??= '';
    } else if (/\s/.test(letter)) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else word = (word ?? '') + letter;
  }
  if (quote) throw new GtpError('garbled', `The command line has an open quote ${quote}: ${line}`);
  if (word !== undefined) words.push(word);
  return words;
}
