/** Everything that the Play room shows: the game, what is under way around it, and what went wrong. */

import type { Move } from '../../../engine/rules/point.ts';
import type { IllegalReason } from '../../../engine/rules/replay.ts';
import type { Game } from './game.ts';
import type { Hint } from './opponent.ts';

/** What the engine was asked and could not answer. */
export interface Trouble {
  readonly about: 'move' | 'hint' | 'count';
  readonly message: string;
}

/** A move that the rules refused. */
export interface Refusal {
  readonly move: Move;
  readonly reason: IllegalReason;
}

export interface TableState {
  readonly game: Game;
  /** What the engine is asked for now. */
  readonly asking: 'move' | 'hint' | 'count' | undefined;
  readonly trouble: Trouble | undefined;
  readonly refusal: Refusal | undefined;
  readonly hint: Hint | undefined;
  /** Why the game as it stands is not in the journal. */
  readonly unsaved: string | undefined;
  /** Records that were found damaged at the start. */
  readonly setAside: readonly string[];
  /** Why the journal could not be read at the start. */
  readonly unread: string | undefined;
}

export function quietState(game: Game): TableState {
  return {
    game,
    asking: undefined,
    trouble: undefined,
    refusal: undefined,
    hint: undefined,
    unsaved: undefined,
    setAside: [],
    unread: undefined,
  };
}
