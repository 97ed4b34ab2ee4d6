/** The keys of the room, in one line. */

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

const KEYS = [
  [['P'], 'pass'],
  [['U'], 'undo'],
  [['H'], 'hint'],
  [['E'], 'estimate'],
  [['X'], 'explain'],
  [['N'], 'newGame'],
  [['←', '→'], 'lookBack'],
] as const;

export function KeyHelp(): ReactElement {
  const { t } = useTranslation('play');
  return (
    <ul className="key-help" aria-label={t('keys.title')}>
      {KEYS.map(([keys, meaning]) => (
        <li key={meaning}>
          {keys.map((key) => (
            <kbd key={key}>{key}</kbd>
          ))}{' '}
          {t(`keys.${meaning}`)}
        </li>
      ))}
    </ul>
  );
}
