/** Asks at the board's foot whether the stone that is shown shall stand. */

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConfirmedMove } from './use-confirmed-move.ts';
import './confirm-bar.css';

export interface ConfirmBarProps {
  /** `E5` */
  readonly point: string;
  readonly move: ConfirmedMove;
}

export function ConfirmBar({ point, move }: ConfirmBarProps): ReactElement {
  const { t } = useTranslation('play');
  return (
    <div className="confirm-bar" role="group" aria-label={t('confirm.title')}>
      <button type="button" className="button primary" onClick={move.confirm}>
        {t('confirm.place', { point })}
      </button>
      <button type="button" className="button" onClick={move.drop}>
        {t('confirm.drop')}
      </button>
    </div>
  );
}
