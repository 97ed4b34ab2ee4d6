/** Fetches and replays one famous game. */

import { useEffect, useState } from 'react';
import { loadRecord } from './match-index.ts';
import { replayGame, type ReplayedGame } from './replayed-game.ts';

export type RecordState =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly game: ReplayedGame }
  | { readonly state: 'failed'; readonly reason: string };

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
          const reason = error instanceof Error ? error.message : String(error);
          if (wanted) setRecord({ state: 'failed', reason });
        },
      );
    return () => {
      wanted = false;
    };
  }, [file]);
  return record;
}
