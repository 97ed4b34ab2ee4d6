/** A pass, written across the board: in the middle first where it is new, then out of the way at its foot. */

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { BLACK, type Color } from '../../../engine/rules/color.ts';
import './pass-banner.css';

export interface PassBannerProps {
  readonly color: Color;
  /** Not new: shown at the board's foot at once. */
  readonly settled: boolean;
}

export function PassBanner({ color, settled }: PassBannerProps): ReactElement {
  const { t } = useTranslation('play');
  return (
    <div className={settled ? 'pass-banner settled' : 'pass-banner'} data-testid="pass-banner">
      <span className={color === BLACK ? 'stone-dot black' : 'stone-dot white'} />
      {t(color === BLACK ? 'situation.blackPassed' : 'situation.whitePassed')}
    </div>
  );
}
