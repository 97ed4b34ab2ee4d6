/** How time is limited as TM and OT say it on the root, and what a clock shows as BL, WL, OB and OW say it after a move. */

import { clockAt, type Clock, type TimeControl } from '../rules/clock.ts';
import { BLACK, type Color } from '../rules/color.ts';
import type { GameNode, GameTree } from './game-tree.ts';
import { parseSimpleText } from './sgf-text.ts';

/** Properties of the root; none without a limit. Overtime is written as the Kiseido server writes it. */
export function makeTimeControl(control: TimeControl): Readonly<Record<'TM' | 'OT', string[]>> {
  if (control.kind === 'none') return { TM: [], OT: [] };
  return { TM: [seconds(control.mainMs)], OT: overtimeOf(control) };
}

/** Undefined where the record says nothing, or nothing that we understand. */
export function parseTimeControl(tree: GameTree): TimeControl | undefined {
  const { TM, OT } = tree.node(tree.root).properties;
  const main = Number(TM?.[0]?.trim() || Number.NaN);
  if (!(main >= 0 && main <= LONGEST)) return undefined;
  const mainMs = milliseconds(main);
  const overtime = parseSimpleText(OT?.[0] ?? '').trim();
  if (overtime === '') return { kind: 'absolute', mainMs };
  const [, count, time, name] = /^(?:(\d{1,4})\s*[x/]\s*)?(\d{1,6}(?:\.\d{1,3})?)\s*(\D*)$/.exec(
    overtime,
  ) ?? [undefined, undefined, undefined, undefined];
  const ms = milliseconds(Number(time));
  if (count === undefined) {
    return /fischer|increment/i.test(name ?? '')
      ? { kind: 'fischer', mainMs, incrementMs: ms }
      : undefined;
  }
  if (Number(count) < 1 || !(ms > 0)) return undefined;
  return overtime.includes('/')
    ? { kind: 'canadian', mainMs, periodMs: ms, stones: Number(count) }
    : { kind: 'byo-yomi', mainMs, periodMs: ms, periods: Number(count) };
}

/** Properties of the node of a move that `color` has just made. */
export function makeClock(clock: Clock, color: Color): Readonly<Record<string, string[]>> {
  const [time, left] = color === BLACK ? ['BL', 'OB'] : ['WL', 'OW'];
  if (clock.control.kind === 'none') return {};
  const inOvertime = clock.left > 0 && clock.mainMs === 0;
  return {
    [time]: [seconds(inOvertime ? clock.periodMs : clock.mainMs)],
    ...(inOvertime && { [left]: [String(clock.left)] }),
  };
}

/** What the node of a move says of the mover's clock; undefined where it says nothing. */
export function parseClock(node: GameNode, control: TimeControl, color: Color): Clock | undefined {
  const [time, left] = color === BLACK ? ['BL', 'OB'] : ['WL', 'OW'];
  const ms = milliseconds(Number(node.properties[time]?.[0] ?? Number.NaN));
  if (!(ms >= 0)) return undefined;
  const count = Number(node.properties[left]?.[0] ?? 0);
  return clockAt(control, ms, Number.isInteger(count) && count > 0 ? count : 0);
}

/** A month, in seconds. */
const LONGEST = 2_678_400;

function overtimeOf(control: Exclude<TimeControl, { kind: 'none' }>): string[] {
  switch (control.kind) {
    case 'absolute':
      return [];
    case 'fischer':
      return [`${seconds(control.incrementMs)} fischer`];
    case 'byo-yomi':
      return [`${control.periods}x${seconds(control.periodMs)} byo-yomi`];
    case 'canadian':
      return [`${control.stones}/${seconds(control.periodMs)} Canadian`];
  }
}

/** With milliseconds, so that what is read is what was written. */
function seconds(ms: number): string {
  return String(Math.round(ms) / 1000);
}

function milliseconds(seconds: number): number {
  return Math.round(seconds * 1000);
}
