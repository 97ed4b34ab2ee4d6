/** Guessing in place of watching: the board waits for the reader's move, then shows what was played. */

import { useEffect, useMemo, useRef, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMove, passMove } from '../../../../engine/rules/point.ts';
import { Board } from '../../board/Board.tsx';
import { engineClient } from '../../engine.ts';
import { replayQuery } from '../../explain/question.ts';
import { ConfirmBar } from '../../play/ConfirmBar.tsx';
import { useConfirmedMove } from '../../play/use-confirmed-move.ts';
import { RoomLayout } from '../../shell/RoomLayout.tsx';
import { hasLearned, useBundledVoices } from '../../surprise/bundled-voices.ts';
import type { ExpectedGame } from '../../surprise/use-expectations.ts';
import type { MatchEntry } from '../match-index.ts';
import { queryBefore, type ReplayedGame } from '../replayed-game.ts';
import { useMatchWords } from '../use-match-words.ts';
import { choiceDrawing, favouriteMarks } from './choice-drawing.tsx';
import { EndCard } from './EndCard.tsx';
import { GuessPanel } from './GuessPanel.tsx';
import type { Sides } from './guess-run.ts';
import { GuessStrip } from './GuessStrip.tsx';
import { useGuessKeys } from './use-guess-keys.ts';
import { useGuessRun } from './use-guess-run.ts';
import './guess.css';

export interface GuessRoomProps {
  readonly entry: MatchEntry;
  readonly game: ReplayedGame;
  readonly sides: Sides;
  /** Moves on the board at the beginning. */
  readonly from: number;
  readonly expected: ExpectedGame;
  readonly onAgain: () => void;
  /** Back to watching, at this place of the game. */
  readonly onClose: (at: number) => void;
}

export function GuessRoom(props: GuessRoomProps): ReactElement {
  const { entry, game, sides, from, expected, onAgain, onClose } = props;
  const { t } = useTranslation('guess');
  const words = useMatchWords();
  const voices = useBundledVoices(game.size);
  const table = useGuessRun(engineClient(), voices, game, sides, from);
  const { run } = table;
  const { at, phase } = run;
  const { size } = game;
  const asking = phase === 'asking';
  const mover = game.moves[at]?.color;
  const position = useMemo(
    () => (asking ? replayQuery(queryBefore(game, at + 1)) : undefined),
    [game, asking, at],
  );
  const move = useConfirmedMove(`${at} ${phase}`, table.choose);
  // Without a single guess there is nothing to sum up.
  const stop = (): void => {
    if (run.guesses.length > 0) table.stop();
    else onClose(at);
  };
  useGuessKeys({ ...table, stop }, move.pending === undefined ? undefined : move.drop);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The board's own keys choose the move.
    if (asking) place.current?.querySelector<SVGElement>('[role="grid"]')?.focus();
  }, [asking]);

  const last = game.moves[at - 1];
  const revealed = phase === 'revealed' ? run.guesses.at(-1) : undefined;
  const choice = revealed?.point;
  const drawn =
    choice !== undefined && choice !== revealed?.played && last
      ? choiceDrawing(choice, last.color)
      : undefined;
  const names = `${words.player(entry.black)} – ${words.player(entry.white)}`;
  const title = `${names} · ${words.event(entry)}`;
  const searched = hasLearned(voices, size) ?? false;
  return (
    <RoomLayout
      name={t('title')}
      board={
        <div className="guess-board" ref={place}>
          <Board
            size={size}
            stones={game.positions[at]?.stones ?? new Uint8Array(size * size)}
            lastMove={last && last.move !== passMove(size) ? last.move : undefined}
            marks={revealed?.opinions && favouriteMarks(revealed.opinions, size)}
            overlay={drawn}
            hoverColor={asking ? mover : undefined}
            pending={asking ? move.pending : undefined}
            isLegal={(point) => position?.isLegal(point) ?? false}
            onPoint={move.choose}
            // Also while a move is shown: a board that could not be focused would lose the keyboard's cursor.
            interactive={phase !== 'over'}
            label={t('boardLabel', { names, move: at })}
          />
          {asking && move.pending !== undefined && (
            <ConfirmBar point={formatMove(move.pending, size)} move={move} />
          )}
        </div>
      }
      timeline={<GuessStrip run={run} />}
      panel={
        phase === 'over' ? (
          <EndCard
            match={entry.id}
            title={title}
            run={run}
            expected={expected}
            searched={searched}
            onAgain={onAgain}
            onClose={() => {
              onClose(at);
            }}
          />
        ) : (
          <GuessPanel table={{ ...table, stop }} title={title} searched={searched} />
        )
      }
    />
  );
}
