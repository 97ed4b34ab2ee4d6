/** How long each figure is measured. */

export interface Durations {
  /** Seconds beforehand that do not count: until networks are open and everything runs at full speed. */
  readonly warmUp: number;
  /** Seconds that count. */
  readonly seconds: number;
}

export const DEFAULT_DURATIONS: Durations = { warmUp: 2.5, seconds: 5 };
