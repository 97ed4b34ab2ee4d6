/** GTP commands about clocks. */

import { clockAt, type TimeControl } from '../../rules/clock.ts';
import { colorArg, integerArg, numberArg, quoted, syntaxError } from '../arguments.ts';
import type { GtpCall, GtpCommands, GtpHandler } from '../command.ts';
import type { GtpEngine } from '../gtp-engine.ts';

/** A year, in seconds. */
const LONGEST = 31_536_000;
const MOST_STONES = 10_000;

const milliseconds = (text: string | undefined): number => numberArg(text, 0, LONGEST) * 1000;
const stonesOf = (text: string | undefined): number => integerArg(text, 0, MOST_STONES);

/** Overtime without stones, or stones without time, is what the specification gives another meaning. */
function canadian(mainMs: number, periodMs: number, stones: number): TimeControl {
  if (periodMs > 0 && stones === 0) return { kind: 'none' };
  if (periodMs === 0) return { kind: 'absolute', mainMs };
  return { kind: 'canadian', mainMs, periodMs, stones };
}

function byoYomi(mainMs: number, periodMs: number, periods: number): TimeControl {
  if (periodMs === 0 || periods === 0) return { kind: 'absolute', mainMs };
  return { kind: 'byo-yomi', mainMs, periodMs, periods };
}

function namedControl([kind, first, second, third]: readonly string[]): TimeControl {
  switch (kind?.toLowerCase()) {
    case 'none':
      return { kind: 'none' };
    case 'absolute':
      return { kind: 'absolute', mainMs: milliseconds(first) };
    case 'byoyomi':
      return byoYomi(milliseconds(first), milliseconds(second), stonesOf(third));
    case 'canadian':
      return canadian(milliseconds(first), milliseconds(second), stonesOf(third));
    case 'fischer':
      return { kind: 'fischer', mainMs: milliseconds(first), incrementMs: milliseconds(second) };
    default:
      throw syntaxError(
        `none, absolute, byoyomi, canadian or fischer is needed, not ${quoted(kind ?? '')}`,
      );
  }
}

/** Answered once the network is open, so that opening it is not done on the clock. */
async function setTime(engine: GtpEngine, control: TimeControl): Promise<undefined> {
  engine.setTime(control);
  await engine.ready;
}

const setNamed: GtpHandler = (engine, { args }: GtpCall) => setTime(engine, namedControl(args));

export const timeCommands: GtpCommands = {
  time_settings(engine, { args: [main, period, stones] }) {
    return setTime(engine, canadian(milliseconds(main), milliseconds(period), stonesOf(stones)));
  },
  'kgs-time_settings': setNamed,
  'kata-time_settings': setNamed,
  'kata-list_time_settings': () => 'none absolute byoyomi canadian fischer',
  time_left(engine, { args: [side, time, count] }) {
    const color = colorArg(side);
    // Servers count below zero before they end a game.
    const ms = Math.max(0, numberArg(time, -LONGEST, LONGEST) * 1000);
    const left = stonesOf(count);
    let { control } = engine.clockOf(color);
    if (control.kind === 'none') control = toldOnly(ms, left);
    engine.setClock(color, clockAt(control, ms, left));
    return undefined;
  },
};

/** What can be said of a clock that was never set and is told of all the same. */
function toldOnly(ms: number, stones: number): TimeControl {
  return stones === 0
    ? { kind: 'absolute', mainMs: ms }
    : { kind: 'canadian', mainMs: 0, periodMs: ms, stones };
}
