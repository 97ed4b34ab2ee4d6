/** What the window says while a file is held over it. */

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import './drop-place.css';

export function DropPlace(): ReactElement {
  const { t } = useTranslation('shell');
  return (
    <div className="drop-place">
      <p role="status">{t('drop')}</p>
    </div>
  );
}
