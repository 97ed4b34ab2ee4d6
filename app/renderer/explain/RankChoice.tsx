/** Whose habits the moves are compared with: one of the ranks that the human-imitating network offers here. */

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useRankOffers, useReader, useReaderRanks } from './reader.ts';

export interface RankChoiceProps {
  /** Lines of the board. */
  readonly size: number;
  /** The people who spoke last, as `OGS 15k`. */
  readonly spoke: string | undefined;
}

export function RankChoice({ size, spoke }: RankChoiceProps): ReactElement | null {
  const { t } = useTranslation('explain');
  const offers = useRankOffers(size);
  const choose = useReaderRanks((state) => state.choose);
  const { rank } = useReader(size);
  if (offers.length === 0) return null;
  const usual = offers.find(({ name }) => name === spoke)?.rank;
  const value = rank ?? usual ?? '';
  return (
    <label className="rank-choice">
      <span className="label">{t('rank')}</span>
      <select
        className="select"
        value={value}
        onChange={(event) => {
          choose(size, event.target.value);
        }}
      >
        {value === '' && <option value="" />}
        {offers.map((offer) => (
          <option key={offer.rank} value={offer.rank}>
            {offer.name}
          </option>
        ))}
      </select>
    </label>
  );
}
