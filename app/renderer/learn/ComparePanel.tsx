/** One network held against another: a short match between them, and what each thinks first in the same positions. */

import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { NetworkEntry } from '../../../engine/protocol/learning.ts';
import { FaultText } from '../fault/FaultText.tsx';
import { useFaultWords } from '../fault/use-fault-words.ts';
import { SelectField } from '../play/SelectField.tsx';
import { windowComparing, type ComparisonParams } from './comparing.ts';
import { ComparedLooks } from './ComparedLooks.tsx';
import { ComparisonStanding } from './ComparisonStanding.tsx';

export interface ComparePanelProps {
  readonly network: NetworkEntry;
  /** Those that learned on a board of the same size. */
  readonly others: readonly NetworkEntry[];
}

const VISITS = [1, 10, 50, 100] as const;
const GAMES = [10, 20, 50, 100] as const;

/** The largest board that both have learned on. */
function commonSize(one: NetworkEntry, other: NetworkEntry | undefined): number {
  return Math.max(...one.sizes.filter((size) => other?.sizes.includes(size)));
}

export function ComparePanel({ network, others }: ComparePanelProps): ReactElement {
  const { t } = useTranslation('learn');
  const reasonOf = useFaultWords();
  const { t: play } = useTranslation('play');
  const comparing = windowComparing();
  const { match, running, trouble } = useStore(comparing.store);
  const last = match?.first === network.id ? match : undefined;
  const [against, setAgainst] = useState(last?.second ?? others[0]?.id ?? '');
  const [visits, setVisits] = useState(last?.visits ?? 10);
  const [games, setGames] = useState(last?.games ?? 20);
  const other = others.find(({ id }) => id === against) ?? others[0];
  if (!other) return <p className="soft small learn-compare">{t('compare.none')}</p>;
  const size = commonSize(network, other);
  const chosen: ComparisonParams = {
    first: network.id,
    second: other.id,
    size,
    visits,
    games,
  };
  const shown = last?.second === other.id;
  return (
    <section
      className="learn-compare"
      aria-label={t('compare.title', { first: network.name, second: other.name })}
    >
      <div className="learn-compare-fields">
        <SelectField
          label={t('compare.against')}
          value={other.id}
          options={others.map(({ id, name }) => [id, name])}
          onChange={setAgainst}
        />
        <SelectField
          label={t('compare.thinking')}
          value={visits}
          options={VISITS.map((count) => [count, play('visits', { count })])}
          onChange={setVisits}
        />
        <SelectField
          label={t('compare.games')}
          value={games}
          options={GAMES.map((count) => [count, String(count)])}
          onChange={setGames}
        />
      </div>
      <div className="learn-buttons">
        {running && shown ? (
          <button
            type="button"
            className="button small"
            onClick={() => {
              comparing.cancel();
            }}
          >
            {t('compare.cancel')}
          </button>
        ) : (
          <button
            type="button"
            className="button small primary"
            onClick={() => {
              void comparing.start(chosen);
            }}
          >
            {t('compare.start')}
          </button>
        )}
      </div>
      {trouble !== undefined && (
        <div className="play-notice" role="alert">
          <FaultText text={reasonOf(trouble)} fault={trouble} />
        </div>
      )}
      {shown && <ComparisonStanding first={network.name} second={other.name} />}
      <ComparedLooks networks={[network, other]} size={size} />
    </section>
  );
}
