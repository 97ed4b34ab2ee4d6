/** Before anything is shown: what there is to see, and the ways to begin. */

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { startShow } from './store.ts';

export interface InvitationProps {
  /** The run that is learning now. */
  readonly run: string | undefined;
}

export function Invitation({ run }: InvitationProps): ReactElement {
  const { t } = useTranslation('watch');
  return (
    <section className="watch-invitation card" aria-label={t('invitation.title')}>
      <h1 className="serif">{t('invitation.title')}</h1>
      <p>{t('special')}</p>
      <div className="watch-buttons">
        <button
          type="button"
          className="button primary"
          onClick={() => {
            startShow();
          }}
        >
          {t('invitation.start')}
        </button>
        {run !== undefined && (
          <button
            type="button"
            className="button"
            onClick={() => {
              startShow(run);
            }}
          >
            {t('invitation.run', { run })}
          </button>
        )}
      </div>
    </section>
  );
}
