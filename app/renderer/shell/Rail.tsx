/** The narrow bar on the left: the rooms that exist and, at its foot, the list of keys and the settings. */

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { SettingsButton } from '../settings/SettingsButton.tsx';
import { ariaKeys } from './keys/key-table.ts';
import { KeyListButton } from './keys/KeyListButton.tsx';
import { useNavigation } from './navigation.ts';
import { ROOMS } from './rooms.ts';
import { APP_KEYS } from './use-app-keys.ts';
import './rail.css';

export function Rail(): ReactElement {
  const { t } = useTranslation('shell');
  const { current, open } = useNavigation();
  return (
    <nav className="rail" aria-label={t('rail')}>
      <ul>
        {ROOMS.map(({ id, icon: Icon }, index) => (
          <li key={id}>
            <button
              type="button"
              className="rail-button"
              data-room={id}
              aria-current={id === current ? 'page' : undefined}
              aria-keyshortcuts={ariaKeys(APP_KEYS, id)}
              title={t('roomShortcut', { room: t(`rooms.${id}`), key: index + 1 })}
              onClick={({ detail, currentTarget }) => {
                open(id);
                // A pointer does not leave the focus here: Space is the room's, not this button's.
                if (detail > 0) currentTarget.blur();
              }}
            >
              <Icon />
              <span>{t(`rooms.${id}`)}</span>
            </button>
          </li>
        ))}
      </ul>
      <div className="rail-foot">
        <KeyListButton />
        <SettingsButton />
      </div>
    </nav>
  );
}
