/** Clocks of one player: the four ways of limiting time, what is left, and when it is over. Nothing here measures time. */

export type TimeControl =
  | { readonly kind: 'none' }
  | { readonly kind: 'absolute'; readonly mainMs: number }
  /** Each move adds the increment to what is left. */
  | { readonly kind: 'fischer'; readonly mainMs: number; readonly incrementMs: number }
  /** After the main time each move has a period of its own; a period that is used up is lost. */
  | {
      readonly kind: 'byo-yomi';
      readonly mainMs: number;
      readonly periodMs: number;
      readonly periods: number;
    }
  /** After the main time so many stones have to be played in each period. */
  | {
      readonly kind: 'canadian';
      readonly mainMs: number;
      readonly periodMs: number;
      readonly stones: number;
    };

export interface Clock {
  readonly control: TimeControl;
  /** Milliseconds before overtime, or before the end where there is none. */
  readonly mainMs: number;
  /** Milliseconds left of the running period of overtime; a whole one before it begins. */
  readonly periodMs: number;
  /** Byo-yomi: periods left, the running one included. Canadian: stones still to be played in the period. */
  readonly left: number;
  /** The time is over: the game is lost. */
  readonly flagged: boolean;
}

export function startClock(control: TimeControl): Clock {
  return {
    control,
    mainMs: control.kind === 'none' ? Infinity : control.mainMs,
    periodMs: hasPeriods(control) ? control.periodMs : 0,
    left: countOf(control),
    flagged: false,
  };
}

/**
 * The clock as somebody else keeps it. `left` 0 says that the main time runs, as GTP's `time_left` has it;
 * else it counts periods or stones and `ms` is what the period has left.
 */
export function clockAt(control: TimeControl, ms: number, left: number): Clock {
  const clock = startClock(control);
  if (!hasPeriods(control) || left === 0) return { ...clock, mainMs: ms };
  return { ...clock, mainMs: 0, periodMs: ms, left };
}

/** Milliseconds that the move under way may take before the game is lost. */
export function untilFlag(clock: Clock): number {
  const { control, mainMs, periodMs, left } = clock;
  if (control.kind === 'canadian') return mainMs + periodMs;
  if (control.kind === 'byo-yomi') return mainMs + periodMs + (left - 1) * control.periodMs;
  return mainMs;
}

/** After a move that took so many milliseconds. */
export function afterMove(clock: Clock, elapsedMs: number): Clock {
  const { control, mainMs } = clock;
  if (control.kind === 'none' || clock.flagged) return clock;
  if (elapsedMs >= untilFlag(clock)) return { ...clock, mainMs: 0, periodMs: 0, flagged: true };
  const over = elapsedMs - mainMs;
  if (control.kind === 'fischer') {
    return { ...clock, mainMs: mainMs - elapsedMs + control.incrementMs };
  }
  if (over < 0) return { ...clock, mainMs: -over };
  if (control.kind === 'canadian') return afterStone({ ...clock, mainMs: 0 }, control, over);
  if (control.kind === 'byo-yomi') {
    const { periodMs } = control;
    const lost = over < clock.periodMs ? 0 : 1 + Math.floor((over - clock.periodMs) / periodMs);
    return { ...clock, mainMs: 0, periodMs, left: clock.left - lost };
  }
  return { ...clock, mainMs: 0 };
}

function afterStone(
  clock: Clock,
  { periodMs, stones }: Extract<TimeControl, { kind: 'canadian' }>,
  overMs: number,
): Clock {
  return clock.left > 1
    ? { ...clock, periodMs: clock.periodMs - overMs, left: clock.left - 1 }
    : { ...clock, periodMs, left: stones };
}

function hasPeriods(
  control: TimeControl,
): control is Extract<TimeControl, { kind: 'byo-yomi' | 'canadian' }> {
  return control.kind === 'byo-yomi' || control.kind === 'canadian';
}

function countOf(control: TimeControl): number {
  if (control.kind === 'byo-yomi') return control.periods;
  return control.kind === 'canadian' ? control.stones : 0;
}
