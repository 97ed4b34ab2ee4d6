/** All games over the full width: the featured one with its board first, then one line a game; search and filters. */

import { useMemo, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { SearchIcon, KeyMoveIcon } from '../shell/icons.tsx';
import { FEATURED, momentsOf } from './famous.ts';
import { FeaturedMatch } from './FeaturedMatch.tsx';
import { EVERY_MATCH, isFiltering, passes, type MatchFilter } from './filters.ts';
import { MatchFilters } from './MatchFilters.tsx';
import type { MatchEntry } from './match-index.ts';
import { search } from './search.ts';
import { useMatchWords } from './use-match-words.ts';
import './match-list.css';

export interface MatchListProps {
  readonly entries: readonly MatchEntry[];
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly filter: MatchFilter;
  readonly onFilter: (filter: MatchFilter) => void;
  /** Opens a game after so many moves. */
  readonly onOpen: (entry: MatchEntry, at: number) => void;
}

export function MatchList(props: MatchListProps): ReactElement {
  const { entries, query, onQuery, filter, onFilter, onOpen } = props;
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
  const searched = search(items, query).map(({ entry }) => entry);
  const found = searched.filter((entry) => passes(entry, filter));
  const all = query === '' && !isFiltering(filter);
  const featured = all ? entries.find(({ id }) => id === FEATURED) : undefined;
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
      <MatchFilters entries={entries} searched={searched} filter={filter} onFilter={onFilter} />
      {featured && <FeaturedMatch entry={featured} onOpen={onOpen} />}
      {found.length > 0 && (
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
            {found.map((entry) => (
              <MatchRow key={entry.id} entry={entry} onOpen={onOpen} />
            ))}
          </tbody>
        </table>
      )}
      <div className={found.length === 0 ? 'matches-none' : undefined}>
        <p role="status" className={found.length === 0 ? 'serif' : 'visually-hidden'}>
          {found.length === 0 ? t('noneFound') : t('found', { count: found.length })}
        </p>
        {found.length === 0 && (
          <button
            type="button"
            className="button"
            onClick={() => {
              onQuery('');
              onFilter(EVERY_MATCH);
            }}
          >
            {t('showAll')}
          </button>
        )}
      </div>
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
        {momentsOf(entry.id, entry.keyMoves).map(({ move, kind }) => (
          <button
            key={move}
            type="button"
            className={`key-move-chip ${kind}`}
            title={kind === 'famous' ? undefined : t(`moments.${kind}`)}
            aria-label={
              kind === 'famous'
                ? t('openAtMove', { move })
                : t('openAtMoment', { move, moment: t(`moments.${kind}`) })
            }
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
