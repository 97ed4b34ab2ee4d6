/** Numbers in the arguments of commands. */

import { UsageError } from './commands/command.ts';

/** The option `--name`, undefined where it was not given; throws `UsageError` for what is not in low..high. */
export function wholeNumber(text: string, name: string, low: number, high: number): number;
export function wholeNumber(
  text: string | undefined,
  name: string,
  low: number,
  high: number,
): number | undefined;
export function wholeNumber(
  text: string | undefined,
  name: string,
  low: number,
  high: number,
): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (text.trim() === '' || !Number.isInteger(value) || value < low || value > high) {
    throw new UsageError(
      `--${name} takes a whole number from ${low} to ${high}, not ${JSON.stringify(text)}`,
    );
  }
  return value;
}
