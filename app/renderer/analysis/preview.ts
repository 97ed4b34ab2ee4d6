/** An expected sequence that is looked at without being played: which one, and how many of its moves are shown. */

import { useCallback, useState } from 'react';
import type { Move } from '../../../engine/rules/point.ts';
import type { ShownSearch } from './shown-search.ts';

export interface Preview {
  /** The first move of the sequence that is looked at. */
  readonly move: Move | undefined;
  /** Moves that are shown; all of them where undefined. */
  readonly shown: number | undefined;
  readonly look: (move: Move | undefined) => void;
  /** Shows more or fewer of `length` moves; the first stays. */
  readonly step: (by: number, length: number) => void;
}

/** `position` names what is on the board: in another position nothing is looked at any more. */
export function usePreview(position: string): Preview {
  const [state, setState] = useState<{
    readonly position: string;
    readonly move: Move;
    readonly shown: number | undefined;
  }>();
  const look = useCallback(
    (move: Move | undefined) => {
      setState((before) => {
        if (move === undefined) return undefined;
        const same = before?.position === position && before.move === move;
        return same ? before : { position, move, shown: undefined };
      });
    },
    [position],
  );
  const step = useCallback((by: number, length: number) => {
    setState((before) => {
      if (!before) return before;
      const shown = Math.min(length, Math.max(1, (before.shown ?? length) + by));
      return { ...before, shown };
    });
  }, []);
  const here = state?.position === position ? state : undefined;
  return { move: here?.move, shown: here?.shown, look, step };
}

/** The moves that the search expects from the one that is looked at. */
export function sequenceOf(
  search: ShownSearch | undefined,
  { move }: Preview,
): readonly Move[] | undefined {
  return search?.candidates.find((candidate) => candidate.move === move)?.pv;
}
