/** What the voices think of the reader's vote, asked once the vote is cast. */

import { useEffect, useState } from 'react';
import { isCancelled } from '../../../../engine/protocol/errors.ts';
import type { Point } from '../../../../engine/rules/point.ts';
import { faultOf, type Fault } from '../../fault/fault.ts';
import { opinionsOf, askedAt, type JudgingEngine, type Opinions } from '../guess/judge.ts';
import type { BundledVoice } from '../../surprise/bundled-voices.ts';
import type { ReplayedGame } from '../replayed-game.ts';

export interface VoteOpinions {
  readonly opinions: Opinions | undefined;
  readonly problem: Fault | undefined;
}

interface Heard extends VoteOpinions {
  readonly number: number | undefined;
}

const NOTHING: Heard = { number: undefined, opinions: undefined, problem: undefined };

/** `number`: of the move that was voted on, from 1; `choice` undefined: there was no vote. */
export function useOpinions(
  engine: JudgingEngine,
  voices: readonly BundledVoice[] | undefined,
  game: ReplayedGame | undefined,
  number: number,
  choice: Point | undefined,
): VoteOpinions {
  const [heard, setHeard] = useState<Heard>(NOTHING);
  useEffect(() => {
    const asked = game && askedAt(game, number);
    if (!asked || !voices || choice === undefined) return undefined;
    const abort = new AbortController();
    opinionsOf(engine, voices, asked, choice, abort.signal).then(
      (opinions) => {
        if (!abort.signal.aborted) setHeard({ number, opinions, problem: undefined });
      },
      (error: unknown) => {
        if (abort.signal.aborted || isCancelled(error)) return;
        setHeard({ number, opinions: undefined, problem: faultOf(error) });
      },
    );
    return () => {
      abort.abort();
    };
  }, [engine, voices, game, number, choice]);
  return heard.number === number ? heard : NOTHING;
}
