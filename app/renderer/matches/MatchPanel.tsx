/** Beside the board: who plays, what was captured, why the game is remembered, its key moves and its facts. */

import { useEffect, useRef, useState, type ReactElement, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { BLACK, WHITE } from '../../../engine/rules/color.ts';
import { formatMove, passMove } from '../../../engine/rules/point.ts';
import type { PlayedMove } from '../../../engine/rules/replay.ts';
import { ExplanationPanel } from '../explain/ExplanationPanel.tsx';
import type { Explaining } from '../explain/use-explanation.ts';
import { BackIcon, KeyMoveIcon } from '../shell/icons.tsx';
import { noteOf, type Moment } from './famous.ts';
import type { MatchEntry } from './match-index.ts';
import { MatchPlayer } from './MatchPlayer.tsx';
import type { ReplayedPosition } from './replayed-game.ts';
import { VoteSwitch } from './vote/VoteSwitch.tsx';
import { useMatchWords } from './use-match-words.ts';
import './match-panel.css';

export interface MatchPanelProps {
  readonly entry: MatchEntry;
  /** Moves on the board. */
  readonly at: number;
  readonly last: PlayedMove | undefined;
  readonly position: ReplayedPosition | undefined;
  readonly moves: readonly PlayedMove[];
  readonly moments: readonly Moment[];
  readonly explaining: Explaining;
  /** Where guessing begins; none before the record is there. */
  readonly guessing: ReactNode;
  /** The vote on the next move, while it is open: it takes the place of all that tells what comes. */
  readonly ballot: ReactNode;
  /** What came of the vote on this move. */
  readonly vote: ReactNode;
  /** The line of surprise in words. */
  readonly surprise: ReactNode;
  readonly onGo: (move: number) => void;
  readonly onClose: () => void;
  /** Carries the game across to the Analyse room; undefined until its record is there. */
  readonly onAnalyse: (() => void) | undefined;
}

export function MatchPanel(props: MatchPanelProps): ReactElement {
  const { entry, at, last, position, moves, moments, explaining } = props;
  const { guessing, ballot, vote, surprise } = props;
  const { onGo, onClose, onAnalyse } = props;
  const { t } = useTranslation('matches');
  const words = useMatchWords();
  const note = noteOf(entry.id);
  const [guessOpen, setGuessOpen] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // Readers of the page hear which game was opened; keys stay free for stepping.
    title.current?.focus({ preventScroll: true });
  }, []);
  const { size } = entry;
  const nameOf = ({ move }: PlayedMove): string =>
    move === passMove(size) ? t('pass') : formatMove(move, size);
  const over = at > 0 && at === moves.length;
  const toMove = moves[at]?.color;
  return (
    <div className="match-panel">
      <div className="match-head">
        <button type="button" className="match-back" onClick={onClose}>
          <BackIcon width={16} height={16} />
          {t('allMatches')}
        </button>
        <button
          type="button"
          className="button"
          aria-expanded={guessOpen}
          disabled={guessing === undefined}
          onClick={() => {
            setGuessOpen(!guessOpen);
          }}
        >
          {t('guess')}
        </button>
      </div>
      {guessOpen && guessing}
      <header>
        <h1 className="serif" ref={title} tabIndex={-1}>
          {words.event(entry)}
        </h1>
        <p className="label">
          {[words.date(entry.date), entry.place && words.place(entry.place)]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </header>
      <div className="match-plates">
        <MatchPlayer
          color="black"
          name={words.player(entry.black)}
          captured={position?.capturedByBlack ?? 0}
          toMove={toMove === BLACK}
        />
        <MatchPlayer
          color="white"
          name={words.player(entry.white)}
          captured={position?.capturedByWhite ?? 0}
          toMove={toMove === WHITE}
        />
      </div>
      <div className="match-story">
        <p className="match-now">
          {last
            ? t(last.color === BLACK ? 'blackMove' : 'whiteMove', { move: at, point: nameOf(last) })
            : t('beforeFirst')}
          {over && <strong> {words.result(entry.result)}</strong>}
        </p>
        {ballot}
        {vote}
        {note && !ballot && <p className="match-note">{t(`notes.${note}`)}</p>}
        {moments.length > 0 && (
          <div className="match-moments">
            {!ballot && (
              <ul className="match-keys" aria-label={t('keyMoves')}>
                {moments.map(({ move, kind }) => {
                  const played = moves[move - 1];
                  return (
                    <li key={move}>
                      <button
                        type="button"
                        className="button"
                        aria-pressed={at === move}
                        onClick={() => {
                          onGo(move);
                        }}
                      >
                        {kind === 'famous' && (
                          <KeyMoveIcon className="key-move-icon" width={12} height={12} />
                        )}
                        {t('goToMove', { move })}
                        {kind !== 'famous' && (
                          <span className="key-moment">{t(`moments.${kind}`)}</span>
                        )}
                        {played && at >= move && (
                          <span className="key-point">{nameOf(played)}</span>
                        )}
                      </button>
                    </li>
                  );
                })}
              </ul>
            )}
            <VoteSwitch />
          </div>
        )}
      </div>
      <ExplanationPanel
        of={explaining}
        published={entry.published.find(({ move }) => move === at)}
      />
      {!ballot && surprise}
      <dl className="match-facts">
        <Fact name={t('facts.result')} value={words.result(entry.result)} />
        <Fact
          name={t('facts.komi')}
          value={entry.komi === 0 ? t('facts.noKomi') : String(entry.komi)}
        />
        <Fact name={t('facts.moves')} value={String(entry.moves)} />
        <Fact name={t('facts.board')} value={`${size}×${size}`} />
      </dl>
      <div>
        <button type="button" className="button" disabled={!onAnalyse} onClick={onAnalyse}>
          {t('analyseHere')}
        </button>
      </div>
    </div>
  );
}

function Fact({ name, value }: { name: string; value: string }): ReactElement {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
