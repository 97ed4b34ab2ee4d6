/** A move that is shown before it stands: where a finger covers the point, or where the player wants it always. */

import { useState } from 'react';
import { NO_POINT, type Point } from '../../../engine/rules/point.ts';
import { useSettings } from '../settings/store.ts';

export interface ConfirmedMove {
  /** Waits to be confirmed; none where there is nothing to confirm. */
  readonly pending: Point | undefined;
  /** A point was chosen, perhaps with a finger. */
  readonly choose: (point: Point, touch: boolean) => void;
  readonly confirm: () => void;
  readonly drop: () => void;
}

/** `at` tells one turn from the next: what was pending in another one is forgotten. */
export function useConfirmedMove(at: string, play: (point: Point) => void): ConfirmedMove {
  const when = useSettings((state) => state.settings.confirmMoves);
  const [chosen, setChosen] = useState({ at, point: NO_POINT });
  const pending = chosen.at === at && chosen.point !== NO_POINT ? chosen.point : undefined;
  const drop = (): void => {
    setChosen({ at, point: NO_POINT });
  };
  return {
    pending,
    drop,
    choose: (point, touch) => {
      const asks = when === 'always' || (when === 'touch' && touch);
      if (asks && point !== pending) setChosen({ at, point });
      else {
        drop();
        play(point);
      }
    },
    confirm: () => {
      drop();
      if (pending !== undefined) play(pending);
    },
  };
}
