/** What the bundled voices expected in the game that is shown; asking ends when the game is left. */

import { useEffect, useState } from 'react';
import { isCancelled } from '../../../engine/protocol/errors.ts';
import type { PositionQuery } from '../../../engine/protocol/position-query.ts';
import { faultOf, type Fault } from '../fault/fault.ts';
import type { BundledVoice } from './bundled-voices.ts';
import { ExpectationStore, type Expectations, type ExpectingEngine } from './expectations.ts';

export interface ExpectedGame {
  readonly known: Expectations;
  /** Whether every voice has spoken about every move. */
  readonly complete: boolean;
  /** How much is done, 0..1, where it takes long; undefined where there is nothing to wait for. */
  readonly progress: number | undefined;
  /** Why there is no more. */
  readonly problem: Fault | undefined;
  readonly retry: () => void;
}

/** A wait as short as this (ms) needs no word. */
const PATIENCE_MS = 2000;

const store = new ExpectationStore();

interface State {
  readonly game: PositionQuery | undefined;
  readonly known: Expectations;
  readonly slow: boolean;
  readonly problem?: Fault | undefined;
}

/** `game` undefined: there is none yet. `year`: in which it was played, where that is known. */
export function useExpectations(
  engine: ExpectingEngine,
  game: PositionQuery | undefined,
  voices: readonly BundledVoice[] | undefined,
  year?: number,
): ExpectedGame {
  const [stored, setState] = useState<State>({ game, known: {}, slow: false });
  const [attempt, setAttempt] = useState(0);
  const state: State = stored.game === game ? stored : { game, known: {}, slow: false };

  useEffect(() => {
    if (!game || !voices) return undefined;
    const abort = new AbortController();
    const change = (part: Partial<State>): void => {
      if (abort.signal.aborted) return;
      setState((before) => ({
        ...(before.game === game ? before : { game, known: {}, slow: false }),
        ...part,
      }));
    };
    const timer = setTimeout(change, PATIENCE_MS, { slow: true });
    const onPart = (known: Expectations): void => {
      change({ known });
    };
    store
      .ask(engine, game, voices, { year, signal: abort.signal, onPart })
      .then(
        (known) => {
          change({ known, slow: false, problem: undefined });
        },
        (error: unknown) => {
          if (!isCancelled(error)) change({ slow: false, problem: faultOf(error) });
        },
      )
      .finally(() => {
        clearTimeout(timer);
      });
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [engine, game, voices, year, attempt]);

  const asked = (game?.moves.length ?? 0) * (voices?.length ?? 0);
  const done = Object.values(state.known).reduce((sum, moves) => sum + moves.length, 0);
  return {
    known: state.known,
    complete: voices !== undefined && game !== undefined && done === asked,
    progress: state.slow ? done / Math.max(1, asked) : undefined,
    problem: state.problem,
    retry: () => {
      setState({ game, known: state.known, slow: false });
      setAttempt(attempt + 1);
    },
  };
}
