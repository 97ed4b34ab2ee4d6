/** How the match of a comparison stands: a bar of games, the tally, and the Elo that it says, with its interval. */

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { windowComparing } from './comparing.ts';
import { withMinus } from './use-numbers.ts';

export interface ComparisonStandingProps {
  readonly first: string;
  readonly second: string;
}

export function ComparisonStanding(props: ComparisonStandingProps): ReactElement | null {
  const { first, second } = props;
  const { t, i18n } = useTranslation('learn');
  const { standing, running } = useStore(windowComparing().store);
  if (!standing) {
    return running ? <progress className="learn-bar" aria-label={t('compare.progress')} /> : null;
  }
  const { games, wins, draws, losses, elo, low, high } = standing;
  const finished = wins + draws + losses;
  const signed = (value: number): string =>
    withMinus(
      new Intl.NumberFormat(i18n.language, {
        signDisplay: 'exceptZero',
        maximumFractionDigits: 0,
      }).format(value),
    );
  const verdict = low > 0 ? 'stronger' : high < 0 ? 'weaker' : 'unclear';
  return (
    <div className="learn-standing" role="status">
      <progress
        className="learn-bar"
        value={finished}
        max={games}
        aria-label={t('compare.progress')}
      />
      <p>
        {t('compare.tally', { first, wins, draws, losses })}{' '}
        <span className="soft">{t('compare.of', { finished, games })}</span>
      </p>
      {finished > 0 && (
        <p>
          <strong>{t(`compare.${verdict}`, { first, second })}</strong>{' '}
          <span className="soft">
            {t('compare.elo', { elo: signed(elo), low: signed(low), high: signed(high) })}
          </span>
        </p>
      )}
    </div>
  );
}
