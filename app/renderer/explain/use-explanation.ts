/**
 * The explanation of one move as it is asked for: facts and instincts as soon as the move is selected, the search
 * when someone asks for it. Another question takes both back. A room draws `board` on its board and places the
 * panel with what this returns.
 */

import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { EngineClient } from '../../../engine/protocol/client.ts';
import { isCancelled } from '../../../engine/protocol/errors.ts';
import type { WireExplanation } from '../../../engine/protocol/explanation.ts';
import type { BoardGeometry } from '../board/geometry.ts';
import { faultOf, type Fault } from '../fault/fault.ts';
import { boardShow, NOTHING_SHOWN, type BoardShow, type Pointed } from './board-show.ts';
import { drawingOf } from './ExplanationDrawing.tsx';
import { kept } from './kept.ts';
import { pointsText, probabilityText } from './numbers.ts';
import { keyOf, paramsOf, USUAL_VISITS, type Question } from './question.ts';
import { useReader } from './reader.ts';

export interface Explaining {
  readonly question: Question | undefined;
  /** The latest that is known; undefined before the first answer. */
  readonly told: WireExplanation | undefined;
  readonly searching: boolean;
  /** How much of the search is done, 0..1. */
  readonly progress: number;
  /** Why there is no more. */
  readonly problem: Fault | undefined;
  /** Starts the search, or a four times longer one where there was one. */
  readonly ask: () => void;
  readonly stop: () => void;
  /** The part of the explanation whose points are drawn, as `facts.0`. */
  readonly pointed: Pointed | undefined;
  readonly point: (at: Pointed | undefined) => void;
  /** Moves of the expected sequence that the board shows; 0: the board is left as it is. */
  readonly step: number;
  readonly goTo: (step: number) => void;
  /** What the room's board shows for it. */
  readonly board: BoardShow;
  /** For the board's `overlay`. */
  readonly overlay: (geometry: BoardGeometry) => ReactNode;
}

export type ExplainingEngine = Pick<EngineClient, 'explain'>;

interface State {
  readonly key: string;
  readonly told?: WireExplanation | undefined;
  readonly progress: number;
  readonly searching: boolean;
  readonly problem?: Fault | undefined;
  readonly pointed?: Pointed | undefined;
  readonly step: number;
}

/** A move that is only passed by, as while a game plays, is not asked about. */
const PATIENCE_MS = 120;
const DEEPER = 4;

function fresh(key: string): State {
  const told = kept.get(key);
  return { key, told, progress: 0, searching: false, step: 0 };
}

/** The root's visits and those of three or four compared moves, a quarter each. */
function progressOf(told: WireExplanation, asked: number): number {
  return told.complete ? 1 : Math.min(0.98, visitsIn(told) / (2 * Math.max(1, asked)));
}

function visitsIn({ visits }: WireExplanation): number {
  const { root, move, best, favourite, second, pass, unanswered } = visits;
  return root + move + best + favourite + second + pass + unanswered;
}

/** Of two explanations of one move, the second one what is shown. */
function knowsLess(told: WireExplanation, shown: WireExplanation | undefined): boolean {
  if (told.complete || !shown) return false;
  return shown.complete || visitsIn(told) < visitsIn(shown);
}

/** `question` undefined: there is nothing to explain. */
export function useExplanation(
  engine: ExplainingEngine,
  question: Question | undefined,
): Explaining {
  const reader = useReader(question?.position.size);
  const { language } = reader;
  const key = question ? keyOf(question, reader) : '';
  const [stored, setState] = useState<State>(() => fresh(key));
  const state = stored.key === key ? stored : fresh(key);
  const asking = useRef<AbortController>(undefined);
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);

  const change = useCallback(
    (part: Partial<State>) => {
      setState((before) => ({ ...(before.key === key ? before : fresh(key)), ...part }));
    },
    [key],
  );

  const run = useCallback(
    (visits: number) => {
      if (!question) return;
      clearTimeout(waiting.current);
      asking.current?.abort();
      const abort = new AbortController();
      asking.current = abort;
      const hear = (told: WireExplanation, searching: boolean): void => {
        if (abort.signal.aborted) return;
        const progress = progressOf(told, visits);
        // A new search begins with less than is known already: what is shown waits until it knows as much.
        if (knowsLess(told, kept.get(key))) {
          change({ progress, searching });
          return;
        }
        kept.keep(key, told);
        change({ told, progress, searching });
      };
      change({ searching: visits > 0, progress: 0, problem: undefined });
      engine
        .explain(paramsOf(question, reader, visits), {
          signal: abort.signal,
          onUpdate: (told) => {
            hear(told, true);
          },
        })
        .then(
          (told) => {
            hear(told, false);
          },
          (error: unknown) => {
            if (abort.signal.aborted || isCancelled(error)) return;
            change({ searching: false, problem: faultOf(error) });
          },
        );
    },
    // The question's content is the key's.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [engine, key, change],
  );

  useEffect(() => {
    if (key === '') return undefined;
    if (!kept.get(key)) waiting.current = setTimeout(run, PATIENCE_MS, 0);
    return () => {
      clearTimeout(waiting.current);
      asking.current?.abort();
      change({ searching: false });
    };
  }, [key, run, change]);

  const { told, pointed, step } = state;
  const board = useMemo(
    () => (question && told ? boardShow(question.position, told, pointed, step) : NOTHING_SHOWN),
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [key, told, pointed, step],
  );
  const overlay = useMemo(() => {
    const habit = told?.habit;
    const pill = habit ? pointsText(habit.points, habit.error, language) : undefined;
    const chance = told?.human ? probabilityText(told.human.strongest, language) : undefined;
    return drawingOf(board.drawn, { chance, pill });
  }, [board, told, language]);
  return {
    question,
    told,
    searching: state.searching,
    progress: state.progress,
    problem: state.problem,
    ask: () => {
      const done = told?.complete ? told.visits.root : 0;
      run(done > 0 ? DEEPER * done : USUAL_VISITS);
    },
    stop: () => {
      asking.current?.abort();
      change({ searching: false });
    },
    pointed,
    point: (at) => {
      change({ pointed: at });
    },
    step,
    goTo: (to) => {
      change({ step: Math.max(0, Math.min(told?.sequence.length ?? 0, to)), pointed: undefined });
    },
    board,
    overlay,
  };
}
