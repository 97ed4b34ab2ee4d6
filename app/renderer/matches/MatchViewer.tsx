/** One game: watched move by move, or guessed. */

import { useState, type ReactElement } from 'react';
import { engineClient } from '../engine.ts';
import { useBundledVoices } from '../surprise/bundled-voices.ts';
import { useExpectations } from '../surprise/use-expectations.ts';
import { useSettings } from '../settings/store.ts';
import { momentsOf } from './famous.ts';
import { GuessRoom } from './guess/GuessRoom.tsx';
import type { Sides } from './guess/guess-run.ts';
import type { MatchEntry } from './match-index.ts';
import { usePlayback } from './use-playback.ts';
import { useRecord } from './use-record.ts';
import { WatchedMatch, type Votes } from './WatchedMatch.tsx';

export interface MatchViewerProps {
  readonly entry: MatchEntry;
  /** The move to open at. */
  readonly start: number;
  readonly onClose: () => void;
}

interface Guessing {
  readonly sides: Sides;
  readonly from: number;
  /** Counts the runs, so that each begins anew. */
  readonly run: number;
}

export function MatchViewer({ entry, start, onClose }: MatchViewerProps): ReactElement {
  const record = useRecord(entry.file);
  const game = record.state === 'ready' ? record.game : undefined;
  const voteFirst = useSettings((state) => state.settings.voteFirst);
  const asked = voteFirst ? momentsOf(entry.id, entry.keyMoves) : [];
  const playback = usePlayback(game?.moves.length ?? entry.moves, start, (number) =>
    asked.some(({ move }) => move === number),
  );
  const voices = useBundledVoices(game?.size);
  const expected = useExpectations(engineClient(), game?.query, voices, game?.year);
  const [guessing, setGuessing] = useState<Guessing>();
  const [votes, setVotes] = useState<Votes>({});
  if (game && guessing) {
    return (
      <GuessRoom
        key={guessing.run}
        entry={entry}
        game={game}
        sides={guessing.sides}
        from={guessing.from}
        expected={expected}
        onAgain={() => {
          setGuessing({ ...guessing, run: guessing.run + 1 });
        }}
        onClose={(at) => {
          playback.go(at);
          setGuessing(undefined);
        }}
      />
    );
  }
  return (
    <WatchedMatch
      entry={entry}
      record={record}
      playback={playback}
      expected={expected}
      votes={votes}
      onVote={(number, point) => {
        setVotes({ ...votes, [number]: point });
      }}
      onGuess={(sides) => {
        setGuessing({ sides, from: playback.at, run: 0 });
      }}
      onClose={onClose}
    />
  );
}
