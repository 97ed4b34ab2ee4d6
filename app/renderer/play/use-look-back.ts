/** Which move of the game is on the board: the last one, or an earlier one that someone looks back at. */

import { useState } from 'react';

export interface LookBack {
  /** Moves on the board. */
  readonly at: number;
  /** Moves in the game. */
  readonly length: number;
  /** Whether an earlier position than the game's is shown. */
  readonly looking: boolean;
  readonly go: (to: number) => void;
  readonly step: (by: number) => void;
  /** To the game itself, which is then followed as it goes on. */
  readonly back: () => void;
}

/** Another `game` begins at its end again. */
export function useLookBack(game: string, length: number): LookBack {
  const [view, setView] = useState<{ game: string; at: number } | undefined>();
  const looking = view?.game === game && view.at < length;
  const at = looking ? view.at : length;
  const go = (to: number): void => {
    setView(to >= length ? undefined : { game, at: Math.max(0, to) });
  };
  return {
    at,
    length,
    looking,
    go,
    step: (by) => {
      go(at + by);
    },
    back: () => {
      setView(undefined);
    },
  };
}
