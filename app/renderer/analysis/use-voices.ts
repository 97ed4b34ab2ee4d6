/**
 * The explanation in the Analyse room: of the move that the tree stands at, or of a candidate that the pointer
 * rested on, or that was named. A candidate stays until the place in the tree changes, so that the pointer may
 * leave it for the panel.
 */

import { useEffect, useMemo, useRef, useState } from 'react';
import { NO_POINT, type Move, type Point } from '../../../engine/rules/point.ts';
import { useExplanation, type Explaining } from '../explain/use-explanation.ts';
import { useDesk, useDeskEngine } from './desk-context.ts';
import { candidateMove, playedMove, type ExplainedMove } from './explained-move.ts';
import type { Study } from './study.ts';

export interface Voices {
  /** The move that the tree stands at. */
  readonly played: ExplainedMove | undefined;
  /** A move that was not played here and is explained in place of the played one. */
  readonly candidate: ExplainedMove | undefined;
  readonly explaining: Explaining;
  /** Explains a candidate at once; undefined goes back to the move played. */
  readonly look: (move: Move | undefined) => void;
  /** The pointer or the cursor is on a point, or on none: explained if it rests there. */
  readonly hover: (point: Point) => void;
}

/** Points that the pointer crosses on its way are not asked about. */
const REST_MS = 350;

/** `open`: whether the explanation is wanted; nothing is asked while it is not. */
export function useVoices(study: Study, open: boolean): Voices {
  const desk = useDesk();
  const engine = useDeskEngine();
  const { id, tree, at } = study;
  const place = `${id} ${at}`;
  const [named, setNamed] = useState<{ readonly place: string; readonly move: Move }>();
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const move = named?.place === place ? named.move : undefined;
  const played = useMemo(() => (open ? playedMove(tree, at) : undefined), [open, tree, at]);
  const candidate = useMemo(
    () => (open && move !== undefined ? candidateMove(tree, at, move) : undefined),
    [open, tree, at, move],
  );
  useEffect(
    () => () => {
      clearTimeout(resting.current);
    },
    [place, open],
  );
  const explaining = useExplanation(engine, (candidate ?? played)?.question);
  const { told } = explaining;
  const isPlayed = open && !candidate && told?.complete === true && told.move === played?.move;
  useEffect(() => {
    if (isPlayed) desk.noteExplained(at);
  }, [isPlayed, desk, at]);
  const look = (wanted: Move | undefined): void => {
    clearTimeout(resting.current);
    setNamed(wanted === undefined ? undefined : { place, move: wanted });
  };
  return {
    played,
    candidate,
    explaining,
    look,
    hover: (point) => {
      clearTimeout(resting.current);
      if (!open || point === NO_POINT) return;
      resting.current = setTimeout(look, REST_MS, point);
    },
  };
}
