/** Arguments of GTP commands as values, or the reason why they are none. */

import { BLACK, WHITE, type Color } from '../rules/color.ts';
import { parseMove, type Move } from '../rules/point.ts';

/** A command cannot be done; the message is what the asker reads after `?`. */
export class GtpFailure extends Error {
  override readonly name = 'GtpFailure';
}

export function syntaxError(what: string): GtpFailure {
  return new GtpFailure(`syntax error: ${what}`);
}

/** How text of others is shown in messages. */
export function quoted(text: string): string {
  return JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);
}

export function colorArg(text: string | undefined): Color {
  const color = text === undefined ? undefined : parseColor(text);
  if (color === undefined) throw syntaxError(`a color (b or w) is needed, not ${shown(text)}`);
  return color;
}

export function parseColor(text: string): Color | undefined {
  const name = text.toLowerCase();
  if (name === 'b' || name === 'black') return BLACK;
  return name === 'w' || name === 'white' ? WHITE : undefined;
}

/** A point of the board or a pass. */
export function vertexArg(text: string | undefined, size: number): Move {
  const move = text === undefined ? undefined : parseMove(text, size);
  if (move === undefined) {
    throw syntaxError(`a vertex of a ${size}×${size} board is needed, not ${shown(text)}`);
  }
  return move;
}

export function integerArg(text: string | undefined, low: number, high: number): number {
  const value = numberArg(text, low, high);
  if (!Number.isInteger(value)) throw syntaxError(`a whole number is needed, not ${shown(text)}`);
  return value;
}

export function numberArg(text: string | undefined, low: number, high: number): number {
  if (text === undefined || !/^[+-]?(\d+(\.\d*)?|\.\d+)$/.test(text)) {
    throw syntaxError(`a number is needed, not ${shown(text)}`);
  }
  const value = Number(text);
  if (value < low || value > high) {
    throw new GtpFailure(`${text.slice(0, 40)} is not between ${low} and ${high}`);
  }
  return value;
}

export function booleanArg(text: string | undefined): boolean {
  const name = text?.toLowerCase();
  if (name !== 'true' && name !== 'false') {
    throw syntaxError(`true or false is needed, not ${shown(text)}`);
  }
  return name === 'true';
}

function shown(text: string | undefined): string {
  return text === undefined ? 'nothing' : quoted(text);
}
