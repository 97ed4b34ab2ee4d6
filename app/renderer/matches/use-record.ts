/** Fetches and replays one famous game. */

import { useEffect, useState } from 'react';
import { faultOf, type Fault } from '../fault/fault.ts';
import { loadRecord } from './match-index.ts';
import { replayGame, type ReplayedGame } from './replayed-game.ts';

export type RecordState =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly game: ReplayedGame }
  | { readonly state: 'failed'; readonly fault: Fault };

export function useRecord(file: string): RecordState {
  const [record, setRecord] = useState<RecordState>({ state: 'loading' });
  useEffect(() => {
    let wanted = true;
    loadRecord(file)
      .then(replayGame)
      .then(
        (game) => {
          if (wanted) setRecord({ state: 'ready', game });
        },
        (error: unknown) => {
          if (wanted) setRecord({ state: 'failed', fault: faultOf(error) });
        },
      );
    return () => {
      wanted = false;
    };
  }, [file]);
  return record;
}
