/** All games over the full width: the featured one with its board first, then one line a game, and a search. */

import { useMemo, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { SearchIcon, KeyMoveIcon } from '../shell/icons.tsx';
import { FEATURED, keyMovesOf } from './famous.ts';
import { FeaturedMatch } from './FeaturedMatch.tsx';
import type { MatchEntry } from './match-index.ts';
import { search } from './search.ts';
import { useMatchWords } from './use-match-words.ts';
import './match-list.css';

export interface MatchListProps {
  readonly entries: readonly MatchEntry[];
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** Opens a game after so many moves. */
  readonly onOpen: (entry: MatchEntry, at: number) => void;
}

export function MatchList({ entries, query, onQuery, onOpen }: MatchListProps): ReactElement {
  const { t } = useTranslation('matches');
  const words = useMatchWords();
  const items = useMemo(
    () =>
      entries.map((entry) => {
        const { black, white, event, date, place } = entry;
        const shown = [words.player(black), words.player(white), words.event(entry)];
        return { entry, text: [black, white, event, date, place, ...shown].join(' ') };
      }),
    [entries, words],
  );
  const found = search(items, query);
  const featured = query === '' ? entries.find(({ id }) => id === FEATURED) : undefined;
  return (
    <>
      <header className="matches-head">
        <h1 className="serif">{t('title')}</h1>
        <label className="matches-search">
          <SearchIcon width={18} height={18} />
          <span className="visually-hidden">{t('search')}</span>
          <input
            type="search"
            className="input"
            placeholder={t('searchHint')}
            value={query}
            onChange={(event) => {
              onQuery(event.target.value);
            }}
          />
        </label>
      </header>
      {featured && <FeaturedMatch entry={featured} onOpen={onOpen} />}
      <table className="matches-table">
        <thead>
          <tr>
            <th scope="col">{t('columns.players')}</th>
            <th scope="col">{t('columns.event')}</th>
            <th scope="col">{t('columns.date')}</th>
            <th scope="col">{t('columns.result')}</th>
            <th scope="col" className="number">
              {t('columns.moves')}
            </th>
          </tr>
        </thead>
        <tbody>
          {found.map(({ entry }) => (
            <MatchRow key={entry.id} entry={entry} onOpen={onOpen} />
          ))}
        </tbody>
      </table>
      <p role="status" className={found.length === 0 ? 'matches-none' : 'visually-hidden'}>
        {t('found', { count: found.length })}
      </p>
    </>
  );
}

function MatchRow({
  entry,
  onOpen,
}: Pick<MatchListProps, 'onOpen'> & { entry: MatchEntry }): ReactElement {
  const { t } = useTranslation('matches');
  const words = useMatchWords();
  const black = words.player(entry.black);
  const white = words.player(entry.white);
  const winner = entry.result.startsWith('B+')
    ? 'black'
    : entry.result.startsWith('W+')
      ? 'white'
      : '';
  return (
    <tr
      onClick={() => {
        onOpen(entry, 0);
      }}
    >
      <td>
        <button
          type="button"
          className="match-players"
          onClick={(event) => {
            event.stopPropagation();
            onOpen(entry, 0);
          }}
        >
          <span className="dot black" aria-hidden="true" />
          <span className={winner === 'black' ? 'winner' : ''}>{black}</span>
          <span className="visually-hidden">{t('against')}</span>
          <span className="dot white" aria-hidden="true" />
          <span className={winner === 'white' ? 'winner' : ''}>{white}</span>
        </button>
      </td>
      <td className="match-event">
        <span>{words.event(entry)}</span>
        {keyMovesOf(entry.id, entry.keyMoves).map((move) => (
          <button
            key={move}
            type="button"
            className="key-move-chip"
            aria-label={t('openAtMove', { move })}
            onClick={(event) => {
              event.stopPropagation();
              onOpen(entry, move);
            }}
          >
            <KeyMoveIcon width={9} height={9} />
            {move}
          </button>
        ))}
      </td>
      <td className="match-date">{words.date(entry.date)}</td>
      <td className="match-result">{words.result(entry.result)}</td>
      <td className="number">{entry.moves}</td>
    </tr>
  );
}
