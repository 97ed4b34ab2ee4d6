/** The Matches room: the list of famous games, or one of them on the board. */

import { Activity, useEffect, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { EVERY_MATCH } from './filters.ts';
import { loadIndex, type MatchEntry } from './match-index.ts';
import { MatchList } from './MatchList.tsx';
import { MatchViewer } from './MatchViewer.tsx';

interface Choice {
  readonly entry: MatchEntry;
  /** The move to open the game at. */
  readonly at: number;
}

export function MatchesRoom(): ReactElement {
  const { t } = useTranslation('matches');
  const [entries, setEntries] = useState<readonly MatchEntry[]>();
  const [failed, setFailed] = useState(false);
  const [choice, setChoice] = useState<Choice>();
  const [query, setQuery] = useState('');
  const [filter, setFilter] = useState(EVERY_MATCH);

  useEffect(() => {
    let wanted = true;
    loadIndex().then(
      (index) => {
        if (wanted) setEntries(index);
      },
      () => {
        if (wanted) setFailed(true);
      },
    );
    return () => {
      wanted = false;
    };
  }, []);

  return (
    <>
      {choice && (
        <MatchViewer
          key={choice.entry.id}
          entry={choice.entry}
          start={choice.at}
          onClose={() => {
            setChoice(undefined);
          }}
        />
      )}
      <Activity mode={choice ? 'hidden' : 'visible'}>
        <main className="matches" aria-label={t('title')}>
          {failed && <p role="alert">{t('indexFailed')}</p>}
          {entries && (
            <MatchList
              entries={entries}
              query={query}
              onQuery={setQuery}
              filter={filter}
              onFilter={setFilter}
              onOpen={(entry, at) => {
                setChoice({ entry, at });
              }}
            />
          )}
        </main>
      </Activity>
    </>
  );
}
