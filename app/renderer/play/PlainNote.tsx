/** What search without learning is, and why it does not reach far in Go. */

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

export function PlainNote(): ReactElement {
  const { t } = useTranslation('play');
  return (
    <>
      <p className="soft small grade-note">{t('plain.what')}</p>
      <p className="soft small grade-note">{t('plain.sizes')}</p>
    </>
  );
}
