/** The filters over the list: chips that are on or off, each with the number of games that choosing it would show. */

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyMoveIcon } from '../shell/icons.tsx';
import { EVERY_MATCH, isFiltering, PAIRINGS, passes, type MatchFilter } from './filters.ts';
import type { MatchEntry } from './match-index.ts';

export interface MatchFiltersProps {
  /** All games; their sizes are what can be chosen. */
  readonly entries: readonly MatchEntry[];
  /** The games that the search lets through: the counts are of these. */
  readonly searched: readonly MatchEntry[];
  readonly filter: MatchFilter;
  readonly onFilter: (filter: MatchFilter) => void;
}

export function MatchFilters(props: MatchFiltersProps): ReactElement {
  const { entries, searched, filter, onFilter } = props;
  const { t } = useTranslation('matches');
  const sizes = [...new Set(entries.map(({ size }) => size))].sort((a, b) => a - b);
  /** A chip for a changed filter; pressed again, it takes the change back. */
  const chip = (name: string, pressed: boolean, on: Partial<MatchFilter>, off: typeof on) => {
    const chosen = { ...filter, ...on };
    const count = searched.filter((entry) => passes(entry, chosen)).length;
    return (
      <button
        key={name}
        type="button"
        className="filter-chip"
        aria-pressed={pressed}
        aria-label={t('filters.chip', { name, count })}
        onClick={() => {
          onFilter(pressed ? { ...filter, ...off } : chosen);
        }}
      >
        {on.famous && <KeyMoveIcon width={9} height={9} />}
        {name}
        <span className="filter-count">{count}</span>
      </button>
    );
  };
  return (
    <div className="matches-filters" role="group" aria-label={t('filters.title')}>
      <div role="group" aria-label={t('filters.board')}>
        {sizes.map((size) =>
          chip(`${size}×${size}`, filter.size === size, { size }, { size: undefined }),
        )}
      </div>
      <div role="group" aria-label={t('filters.players')}>
        {PAIRINGS.map((pairing) =>
          chip(
            t(`filters.${pairing}`),
            filter.pairing === pairing,
            { pairing },
            { pairing: undefined },
          ),
        )}
      </div>
      {chip(t('filters.famous'), filter.famous, { famous: true }, { famous: false })}
      {isFiltering(filter) && (
        <button
          type="button"
          className="filters-clear"
          onClick={() => {
            onFilter(EVERY_MATCH);
          }}
        >
          {t('filters.clear')}
        </button>
      )}
    </div>
  );
}
