/** What a clock shows: time, what of overtime is left, and whether it is about to run out. */

import type { Clock } from '../../../engine/rules/clock.ts';

/** The last seconds of a time are counted aloud. */
export const WARNING_SECONDS = 10;

export interface ClockFace {
  /** `4:59`; the running time of the main time, or of the period. */
  readonly time: string;
  readonly overtime: boolean;
  /** Whole seconds to the end of the running time, rounded up. */
  readonly seconds: number;
  /** Fewer than `WARNING_SECONDS` are left of a time whose end costs something. */
  readonly warning: boolean;
}

export function clockFace(clock: Clock): ClockFace {
  const { control, mainMs, periodMs, left } = clock;
  const overtime = left > 0 && mainMs === 0;
  const seconds = Math.max(0, Math.ceil((overtime ? periodMs : mainMs) / 1000));
  // Where overtime follows, the end of the main time costs nothing.
  const harmless = left > 0 && !overtime;
  const warning = control.kind !== 'none' && !harmless && seconds <= WARNING_SECONDS;
  return { time: formatTime(seconds), overtime, seconds, warning };
}

/** `0:07`, `12:30`, `1:02:03`. */
export function formatTime(seconds: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  return hours > 0
    ? `${hours}:${two(minutes)}:${two(seconds % 60)}`
    : `${minutes}:${two(seconds % 60)}`;
}
