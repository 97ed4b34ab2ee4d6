/** Opens the list of keys from the rail. */

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { KeysIcon } from '../icons.tsx';
import { useKeyList } from './key-list-state.ts';

export function KeyListButton(): ReactElement {
  const { t } = useTranslation('keys');
  const { open, show } = useKeyList();
  return (
    <button
      type="button"
      className="rail-button key-list-button"
      aria-haspopup="dialog"
      aria-expanded={open}
      aria-keyshortcuts="?"
      title={t('open')}
      onClick={show}
    >
      <KeysIcon />
      <span>{t('title')}</span>
    </button>
  );
}
