/** An expected sequence that is looked at without being played: which one, and how many of its moves are shown. */

import { useCallback, useState } from 'react';
import type { Move } from '../../../engine/rules/point.ts';

export interface Preview {
  /** The first move of the sequence that is looked at. */
  readonly move: Move | undefined;
  /** Moves that are shown; all of them where undefined. */
  readonly shown: number | undefined;
  readonly look: (move: Move | undefined) => void;
  /** Shows more or fewer of `length` moves; the first stays. */
  readonly step: (by: number, length: number) => void;
}

export function usePreview(): Preview {
  const [state, setState] = useState<{ move: Move; shown: number | undefined }>();
  const look = useCallback((move: Move | undefined) => {
    setState((before) => {
      if (before?.move === move) return before;
      return move === undefined ? undefined : { move, shown: undefined };
    });
  }, []);
  const step = useCallback((by: number, length: number) => {
    setState((before) => {
      if (!before) return before;
      const shown = Math.min(length, Math.max(1, (before.shown ?? length) + by));
      return { ...before, shown };
    });
  }, []);
  return { move: state?.move, shown: state?.shown, look, step };
}
