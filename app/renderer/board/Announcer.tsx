/** Speaks the last move to screen readers ("Black D4") whenever it changes. */

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMove } from '../../../engine/rules/point.ts';

export interface AnnouncerProps {
  readonly size: number;
  /** A digit a point, as in `Stones`. */
  readonly position: string;
  readonly lastMove: number | undefined;
}

export function Announcer({ size, position, lastMove }: AnnouncerProps): ReactElement {
  const { t } = useTranslation('board');
  const color = lastMove === undefined ? undefined : position[lastMove];
  const known = lastMove !== undefined && (color === '1' || color === '2');
  return (
    <p className="visually-hidden" aria-live="polite">
      {known &&
        t(color === '1' ? 'blackPlayed' : 'whitePlayed', { point: formatMove(lastMove, size) })}
    </p>
  );
}
