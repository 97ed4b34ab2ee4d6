/** A run of guesses with the engine behind it: reveals at once, and adds what the networks think when it comes. */

import { useEffect, useState } from 'react';
import { isCancelled } from '../../../../engine/protocol/errors.ts';
import type { Point } from '../../../../engine/rules/point.ts';
import { faultOf } from '../../fault/fault.ts';
import type { BundledVoice } from '../../surprise/bundled-voices.ts';
import type { ReplayedGame } from '../replayed-game.ts';
import {
  beginRun,
  guess,
  judged,
  next,
  stop,
  unheard,
  type GuessRun,
  type Sides,
} from './guess-run.ts';
import { askedAt, judge, type JudgingEngine } from './judge.ts';

export interface GuessTable {
  readonly run: GuessRun;
  readonly choose: (point: Point) => void;
  readonly skip: () => void;
  readonly next: () => void;
  readonly stop: () => void;
}

export function useGuessRun(
  engine: JudgingEngine,
  voices: readonly BundledVoice[] | undefined,
  game: ReplayedGame,
  sides: Sides,
  from: number,
): GuessTable {
  const [run, setRun] = useState<GuessRun>(() => beginRun(game, sides, from));

  // The key changes with every answer: the next open guess is asked about then, also after the room was left.
  const open = unheard(run);
  const number = open?.number;
  const point = open?.point;
  useEffect(() => {
    if (number === undefined || point === undefined || !voices) return undefined;
    const abort = new AbortController();
    const asked = askedAt(game, number);
    if (!asked) return undefined;
    judge(engine, voices, asked, point, abort.signal).then(
      (told) => {
        if (!abort.signal.aborted) setRun((now) => judged(now, number, told));
      },
      (error: unknown) => {
        if (abort.signal.aborted || isCancelled(error)) return;
        setRun((now) => judged(now, number, { problem: faultOf(error) }));
      },
    );
    return () => {
      abort.abort();
    };
  }, [engine, voices, game, number, point]);

  return {
    run,
    choose: (chosen) => {
      setRun((now) => guess(now, chosen));
    },
    skip: () => {
      setRun((now) => guess(now, undefined));
    },
    next: () => {
      setRun(next);
    },
    stop: () => {
      setRun(stop);
    },
  };
}
