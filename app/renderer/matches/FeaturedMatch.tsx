/** The head of the list: one game's board at its famous move, and why it is remembered. */

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { MiniBoard } from '../board/MiniBoard.tsx';
import { momentsOf, noteOf } from './famous.ts';
import type { MatchEntry } from './match-index.ts';
import { useRecord } from './use-record.ts';
import { useMatchWords } from './use-match-words.ts';

export interface FeaturedMatchProps {
  readonly entry: MatchEntry;
  readonly onOpen: (entry: MatchEntry, at: number) => void;
}

export function FeaturedMatch({ entry, onOpen }: FeaturedMatchProps): ReactElement {
  const { t } = useTranslation('matches');
  const words = useMatchWords();
  const record = useRecord(entry.file);
  const keyMove = momentsOf(entry.id, entry.keyMoves)[0]?.move ?? 0;
  const game = record.state === 'ready' ? record.game : undefined;
  const note = noteOf(entry.id);
  return (
    <section className="featured" aria-label={words.event(entry)}>
      <MiniBoard
        size={entry.size}
        stones={game?.positions[keyMove]?.stones}
        lastMove={game?.moves[keyMove - 1]?.move}
      />
      <div className="featured-text">
        <p className="label">
          {words.event(entry)} · {words.date(entry.date)}
        </p>
        <h2 className="serif featured-title">
          {words.player(entry.black)} – {words.player(entry.white)}
        </h2>
        {note && <p className="featured-note">{t(`notes.${note}`)}</p>}
        <div className="featured-actions">
          <button
            type="button"
            className="button primary"
            onClick={() => {
              onOpen(entry, keyMove);
            }}
          >
            {t('goToMove', { move: keyMove })}
          </button>
          <button
            type="button"
            className="button"
            onClick={() => {
              onOpen(entry, 0);
            }}
          >
            {t('fromTheStart')}
          </button>
        </div>
      </div>
    </section>
  );
}
