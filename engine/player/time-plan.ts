/** How long to think about one move, so that the time is used and never runs out. */

import { untilFlag, type Clock } from '../rules/clock.ts';

export interface MoveAtClock {
  /** Moves played so far, by both sides. */
  readonly moveNumber: number;
  /** Points of the board. */
  readonly area: number;
  /** Milliseconds kept for what a move costs beside thinking: the way to the other side, a search that ends late. */
  readonly lagMs: number;
}

export const DEFAULT_LAG_MS = 200;

/** A game is expected to take this share of the board's points in moves … */
const GAME_SHARE = 0.8;
/** … and, however long it has lasted, this share more of one's own. */
const LEAST_MOVES_SHARE = 1 / 8;
/** Share of a period, or of what Fischer's clock shows, that is planned for one move. */
const PERIOD_SHARE = 0.85;

/** Milliseconds to think at most; 0: to play at once; undefined: as long as one likes. */
export function timeForMove(clock: Clock, at: MoveAtClock): number | undefined {
  const { control, mainMs } = clock;
  if (control.kind === 'none') return undefined;
  const { lagMs } = at;
  const movesLeft = ownMovesLeft(at);
  const fromMain = mainMs / movesLeft - lagMs;
  switch (control.kind) {
    case 'absolute':
      return atLeastNothing(fromMain);
    case 'fischer':
      return atLeastNothing(
        Math.min(fromMain + control.incrementMs, mainMs * PERIOD_SHARE - lagMs),
      );
    case 'byo-yomi':
      return inOvertime(clock, fromMain, clock.periodMs, lagMs);
    case 'canadian':
      // A share more than there are stones is kept for moves that take longer than planned.
      return inOvertime(clock, fromMain, clock.periodMs / (clock.left + 1), lagMs);
  }
}

function ownMovesLeft({ moveNumber, area }: MoveAtClock): number {
  return Math.max(area * LEAST_MOVES_SHARE, (area * GAME_SHARE - moveNumber) / 2);
}

/** `shareMs` is what overtime gives each move for ever, so main time is used at no slower pace. */
function inOvertime(clock: Clock, fromMain: number, shareMs: number, lagMs: number): number {
  const planned = Math.max(fromMain, shareMs * PERIOD_SHARE - lagMs);
  return atLeastNothing(Math.min(planned, untilFlag(clock) - lagMs));
}

function atLeastNothing(ms: number): number {
  return Math.max(0, ms);
}
