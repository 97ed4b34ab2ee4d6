/** The clocks of a game, read from its record: what each side had left after its last move. */

import type { GameTree } from '../../../engine/record/game-tree.ts';
import { moveOf } from '../../../engine/record/node-facts.ts';
import { makeClock, parseClock } from '../../../engine/record/time-settings.ts';
import {
  afterMove,
  startClock,
  type Clock,
  type TimeControl,
} from '../../../engine/rules/clock.ts';
import { BLACK, WHITE, type Color } from '../../../engine/rules/color.ts';
import type { GameSettings } from './game-settings.ts';

/** What of a game its clocks are read from. */
export interface TimedGame {
  readonly tree: GameTree;
  readonly settings: GameSettings;
  readonly untimed: boolean;
}

export type Clocks = Readonly<Record<Color, Clock>>;

/** Whether clocks run in this game, or ran until one of them was over and the game went on without. */
export function isTimed({ settings, untimed }: TimedGame): boolean {
  return settings.clock.kind !== 'none' && !untimed;
}

const read = new WeakMap<GameTree, Clocks>();

/** When the side to move began to think. */
export function clocksOf({ tree, settings }: TimedGame): Clocks {
  let clocks = read.get(tree);
  if (!clocks) {
    clocks = {
      1: lastClock(tree, settings.clock, BLACK),
      2: lastClock(tree, settings.clock, WHITE),
    };
    read.set(tree, clocks);
  }
  return clocks;
}

function lastClock(tree: GameTree, control: TimeControl, color: Color): Clock {
  const line = tree.mainLine();
  for (let at = line.length - 1; at >= 0; at--) {
    const node = tree.node(line[at]!);
    if (moveOf(node, tree.size)?.color !== color) continue;
    const clock = parseClock(node, control, color);
    if (clock) return clock;
  }
  return startClock(control);
}

/** The clock of a side that has thought so long about its move, which is not made yet. */
export function runningClock(clock: Clock, elapsedMs: number): Clock {
  const { control } = clock;
  const after = afterMove(clock, elapsedMs);
  if (after.flagged) return after;
  if (control.kind === 'fischer') return { ...after, mainMs: after.mainMs - control.incrementMs };
  const over = elapsedMs - clock.mainMs;
  if (over < 0 || control.kind === 'absolute' || control.kind === 'none') return after;
  if (control.kind === 'canadian') {
    return { ...clock, mainMs: 0, periodMs: clock.periodMs - over };
  }
  const first = clock.periodMs - over;
  const periodMs = first > 0 ? first : control.periodMs - (-first % control.periodMs);
  return { ...after, periodMs };
}

/** The properties that the node of a move gets. */
export function clockProperties(
  game: TimedGame,
  color: Color,
  elapsedMs: number,
): Record<string, string[]> {
  return { ...makeClock(afterMove(clocksOf(game)[color], elapsedMs), color) };
}
