/** Board sizes with how often each has its turn, as commands take them: `9:2,19:1`. */

import { UsageError } from './commands/command.ts';

export interface SizeShare {
  readonly size: number;
  /** Beside those of the others. */
  readonly share: number;
}

/** From `9:2,19` to sizes and shares; a share that is not said is 1. Throws `UsageError`. */
export function parseSizeShares(text: string): SizeShare[] {
  const shares = text.split(',').map((part) => {
    const match = /^(\d{1,2})(?::(\d+(?:\.\d+)?))?$/.exec(part.trim());
    const size = Number(match?.[1] ?? 0);
    const share = Number(match?.[2] ?? 1);
    if (size < 5 || size > 19 || share <= 0) {
      throw new UsageError(`--size takes sizes from 5 to 19, as 9:2,19:1, not ${text}`);
    }
    return { size, share };
  });
  if (new Set(shares.map(({ size }) => size)).size < shares.length) {
    throw new UsageError(`--size names a board twice: ${text}`);
  }
  return shares;
}
