/** The clock in the New game form while it is being chosen: each way of timing keeps the numbers typed for it. */

import type { TimeControl } from '../../../engine/rules/clock.ts';

export type ClockKind = TimeControl['kind'];
export const CLOCK_KINDS: readonly ClockKind[] = [
  'none',
  'absolute',
  'fischer',
  'byo-yomi',
  'canadian',
];

/** NaN, or a number out of bounds, while one is being typed. */
export interface ClockDraft {
  readonly kind: ClockKind;
  /** Minutes. */
  readonly main: number;
  /** Seconds that each move adds. */
  readonly increment: number;
  /** Seconds of a period of byo-yomi, and how many there are. */
  readonly period: number;
  readonly periods: number;
  /** Minutes of a Canadian period, and the stones to play in it. */
  readonly canadian: number;
  readonly stones: number;
}

const USUAL: ClockDraft = {
  kind: 'none',
  main: 5,
  increment: 10,
  period: 30,
  periods: 5,
  canadian: 5,
  stones: 15,
};

/** Bounds of what may be typed, both allowed. */
export const CLOCK_BOUNDS = {
  main: [0, 600],
  increment: [1, 600],
  period: [1, 600],
  periods: [1, 100],
  canadian: [1, 600],
  stones: [1, 100],
} as const satisfies Record<Exclude<keyof ClockDraft, 'kind'>, readonly [number, number]>;

export type ClockField = keyof typeof CLOCK_BOUNDS;

/** The numbers that a way of timing needs. */
export const CLOCK_FIELDS: Readonly<Record<ClockKind, readonly ClockField[]>> = {
  none: [],
  absolute: ['main'],
  fischer: ['main', 'increment'],
  'byo-yomi': ['main', 'period', 'periods'],
  canadian: ['main', 'canadian', 'stones'],
};

const MINUTE = 60_000;
const SECOND = 1000;

export function clockDraftOf(control: TimeControl): ClockDraft {
  const { kind } = control;
  if (control.kind === 'none') return USUAL;
  const main = control.mainMs / MINUTE;
  const draft = { ...USUAL, kind, main };
  switch (control.kind) {
    case 'absolute':
      return draft;
    case 'fischer':
      return { ...draft, increment: control.incrementMs / SECOND };
    case 'byo-yomi':
      return { ...draft, period: control.periodMs / SECOND, periods: control.periods };
    case 'canadian':
      return { ...draft, canadian: control.periodMs / MINUTE, stones: control.stones };
  }
}

export function isFieldRight(draft: ClockDraft, field: ClockField): boolean {
  const [least, most] = CLOCK_BOUNDS[field];
  const value = draft[field];
  const whole = field === 'periods' || field === 'stones';
  return value >= least && value <= most && (!whole || Number.isInteger(value));
}

/** Undefined while a number is wrong. */
export function clockOf(draft: ClockDraft): TimeControl | undefined {
  const { kind } = draft;
  if (!CLOCK_FIELDS[kind].every((field) => isFieldRight(draft, field))) return undefined;
  const mainMs = draft.main * MINUTE;
  switch (kind) {
    case 'none':
      return { kind };
    case 'absolute':
      return mainMs > 0 ? { kind, mainMs } : undefined;
    case 'fischer':
      // Fischer's clock begins with the first increment where there is no main time.
      return {
        kind,
        mainMs: mainMs || draft.increment * SECOND,
        incrementMs: draft.increment * SECOND,
      };
    case 'byo-yomi':
      return { kind, mainMs, periodMs: draft.period * SECOND, periods: draft.periods };
    case 'canadian':
      return { kind, mainMs, periodMs: draft.canadian * MINUTE, stones: draft.stones };
  }
}
