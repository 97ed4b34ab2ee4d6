/** Whether the reader is asked before key moves; kept with the settings. */

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useSettings } from '../../settings/store.ts';

export function VoteSwitch(): ReactElement {
  const { t } = useTranslation('guess');
  const { settings, change } = useSettings();
  return (
    <label className="switch vote-switch">
      <span>{t('vote.switch')}</span>
      <input
        type="checkbox"
        role="switch"
        checked={settings.voteFirst}
        onChange={(event) => {
          change({ voteFirst: event.target.checked });
        }}
      />
    </label>
  );
}
