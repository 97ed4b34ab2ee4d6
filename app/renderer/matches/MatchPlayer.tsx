/** A player's plate: stone, name, stones captured. The side that just moved is marked. */

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

export interface MatchPlayerProps {
  readonly color: 'black' | 'white';
  readonly name: string;
  /** Stones of the opponent taken so far. */
  readonly captured: number;
  readonly justPlayed: boolean;
}

export function MatchPlayer({ color, name, captured, justPlayed }: MatchPlayerProps): ReactElement {
  const { t } = useTranslation('matches');
  return (
    <div className={justPlayed ? 'plate just-played' : 'plate'}>
      <span className={`stone-dot large ${color}`} role="img" aria-label={t(color)} />
      <span className="plate-name">{name}</span>
      <span className="plate-captured">{t('captured', { count: captured })}</span>
    </div>
  );
}
