/** What the move costs against the search's favourite, and what it gains over that of people, each with its error. */

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { WireExplanation } from '../../../engine/protocol/explanation.ts';
import { moveText, pointsText, winrateText } from './numbers.ts';

type Comparison = NonNullable<WireExplanation['price']>;

export function Price({ told }: { readonly told: WireExplanation }): ReactElement {
  const { t, i18n } = useTranslation('explain');
  const { price, habit, move, size } = told;
  const name = (at: number): string => moveText(at, size, t);
  /** `sign` turns what the other move gains into what this one gains. */
  const row = (
    label: string,
    { points, winrate, error, winrateError, visits }: Comparison,
    sign: 1 | -1,
  ) => (
    <div className="price-row" key={label}>
      <dt>{label}</dt>
      <dd className="price-points">
        {t('points', { points: pointsText(sign * points, error, i18n.language) })}
      </dd>
      <dd className="price-winrate">{winrateText(sign * winrate, winrateError, i18n.language)}</dd>
      <dd className="price-visits">{t('visits', { count: visits })}</dd>
    </div>
  );
  return (
    <section className="price" aria-label={t('price')}>
      <h3 className="label">{t('price')}</h3>
      {price ? (
        <dl>
          {habit &&
            habit.against !== move &&
            row(t('againstPeople', { move: name(habit.against) }), habit, 1)}
          {price.against !== move &&
            row(t('againstBest', { move: name(price.against) }), price, -1)}
          {price.against === move && (
            <div className="price-row">
              <dt className="price-none">{t('isFavourite')}</dt>
              <dd className="price-visits">{t('visits', { count: price.visits })}</dd>
            </div>
          )}
        </dl>
      ) : (
        <p className="price-none">{t('priceUnknown')}</p>
      )}
    </section>
  );
}
