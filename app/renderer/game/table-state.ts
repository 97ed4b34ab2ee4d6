/** Everything that the Play room shows: the game, what is under way around it, and what went wrong. */

import type { Move } from '../../../engine/rules/point.ts';
import type { IllegalReason } from '../../../engine/rules/replay.ts';
import type { Fault } from '../fault/fault.ts';
import type { Game } from './game.ts';
import type { Estimate, Hint } from './opponent.ts';
import type { Program } from './player.ts';
import type { Turn } from './turn.ts';

/** What the engine is asked for. */
export type Asking = 'move' | 'hint' | 'estimate' | 'count';

/** What the engine was asked and could not answer. */
export interface Trouble {
  readonly about: Asking;
  readonly fault: Fault;
}

/** A move that the rules refused. */
export interface Refusal {
  readonly move: Move;
  readonly reason: IllegalReason;
}

export interface TableState {
  readonly game: Game;
  /** What the engine is asked for now. */
  readonly asking: Asking | undefined;
  readonly trouble: Trouble | undefined;
  readonly refusal: Refusal | undefined;
  readonly hint: Hint | undefined;
  readonly estimate: Estimate | undefined;
  /** Of the side to move, while a clock runs. */
  readonly turn: Turn | undefined;
  /** Two machines play and wait to be told to go on. */
  readonly halted: boolean;
  /** Programs that the game names and nobody has said may be started: the machines wait for that. */
  readonly strangers: readonly Program[];
  /** Why the game as it stands is not in the journal. */
  readonly unsaved: Fault | undefined;
  /** Records that were found damaged at the start. */
  readonly setAside: readonly string[];
  /** Why the journal could not be read at the start. */
  readonly unread: Fault | undefined;
}

/** What was said and asked about a position, none of which holds for the next one. */
export const NOTHING_SAID = {
  asking: undefined,
  trouble: undefined,
  refusal: undefined,
  hint: undefined,
  estimate: undefined,
} as const satisfies Partial<TableState>;

export function quietState(game: Game): TableState {
  return {
    game,
    ...NOTHING_SAID,
    turn: undefined,
    halted: false,
    strangers: [],
    unsaved: undefined,
    setAside: [],
    unread: undefined,
  };
}
