/** A player's plate: stone, name, stones captured. The side to move is marked, as in the Play room. */

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

export interface MatchPlayerProps {
  readonly color: 'black' | 'white';
  readonly name: string;
  /** Stones of the opponent taken so far. */
  readonly captured: number;
  readonly toMove: boolean;
}

export function MatchPlayer({ color, name, captured, toMove }: MatchPlayerProps): ReactElement {
  const { t } = useTranslation('matches');
  return (
    <div className={toMove ? 'plate to-move' : 'plate'}>
      <span className={`stone-dot large ${color}`} role="img" aria-label={t(color)} />
      <span className="plate-name">{name}</span>
      <span className="plate-captured">{t('captured', { count: captured })}</span>
    </div>
  );
}
