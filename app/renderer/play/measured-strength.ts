/** What the sentences about a measured strength are filled with: Elo to the whole number, with its 95 % interval. */

import type { GradeInfo } from '../../../engine/protocol/methods.ts';

type Measured = Omit<GradeInfo['measured'][number], 'size'>;

export interface StrengthInWords {
  /** `9×9` */
  readonly board: string;
  readonly elo: string;
  readonly low: string;
  readonly high: string;
  /** Games. */
  readonly count: number;
}

/** `size`: lines of the board that it was measured on. */
export function strengthInWords(
  { elo, low, high, games }: Measured,
  size: number,
): StrengthInWords {
  const whole = (value: number): string => String(Math.round(value));
  return {
    board: `${size}×${size}`,
    elo: whole(elo),
    low: whole(low),
    high: whole(high),
    count: games,
  };
}
