/** The keys of the room, in one line. */

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

const KEYS = [
  [['Space'], 'pause'],
  [['S'], 'step'],
  [['←', '→'], 'lookBack'],
  [['Esc'], 'toWall'],
] as const;

export function WatchKeys(): ReactElement {
  const { t } = useTranslation('watch');
  return (
    <ul className="key-help" aria-label={t('keys.title')}>
      {KEYS.map(([keys, what]) => (
        <li key={what}>
          {keys.map((key) => (
            <kbd key={key}>{key === 'Space' ? t('keys.space') : key}</kbd>
          ))}{' '}
          {t(`keys.${what}`)}
        </li>
      ))}
    </ul>
  );
}
