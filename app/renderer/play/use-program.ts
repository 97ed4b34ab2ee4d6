/** Starting another Go program once before a game with it, so that what is wrong with it is told in the form. */

import { useEffect, useRef, useState } from 'react';
import { isCancelled } from '../../../engine/protocol/errors.ts';
import type { Program } from '../game/player.ts';
import { faultOf, type Fault } from '../fault/fault.ts';
import { meetProgram } from './meet-program.ts';

export interface ProgramStart {
  readonly starting: boolean;
  readonly problem: Fault | undefined;
  /** Calls `onReady` with the program once it has said its name; a later call takes the place of this one. */
  readonly start: (command: string, onReady: (program: Program) => void) => void;
}

export function useProgram(): ProgramStart {
  const [starting, setStarting] = useState(false);
  const [problem, setProblem] = useState<Fault>();
  const asked = useRef(new AbortController());
  useEffect(
    () => () => {
      asked.current.abort();
    },
    [],
  );
  const start: ProgramStart['start'] = (command, onReady) => {
    asked.current.abort();
    const abort = new AbortController();
    asked.current = abort;
    setStarting(true);
    setProblem(undefined);
    meetProgram(command, abort.signal).then(
      (program) => {
        if (abort.signal.aborted) return;
        setStarting(false);
        onReady(program);
      },
      (error: unknown) => {
        if (abort.signal.aborted || isCancelled(error)) return;
        setStarting(false);
        setProblem(faultOf(error));
      },
    );
  };
  return { starting, problem, start };
}
