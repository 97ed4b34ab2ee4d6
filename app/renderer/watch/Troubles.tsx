/** What keeps the boards from going on, and the ways out. */

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useEngineStatus } from '../engine.ts';
import { FaultText } from '../fault/FaultText.tsx';
import { useFaultWords } from '../fault/use-fault-words.ts';
import { windowLearning } from '../learn/learning.ts';
import { isWorked } from '../learn/with-event.ts';
import { useNavigation } from '../shell/navigation.ts';
import type { Show } from './show.ts';
import { startShow, useSetting } from './store.ts';

export function Troubles({ show }: { readonly show: Show }): ReactElement | null {
  const { t } = useTranslation('watch');
  const reasonOf = useFaultWords();
  const trouble = useStore(show.store, (state) => state.trouble);
  const status = useEngineStatus((state) => state.status);
  const shown = useSetting((setting) => setting.run);
  const run = useStore(windowLearning().store, ({ runs }) =>
    runs?.find((one) => one.run === shown),
  );
  const open = useNavigation((state) => state.open);
  if (status === 'restarting') {
    return (
      <p className="play-notice" role="status">
        {t('trouble.restarting')}
      </p>
    );
  }
  if (trouble !== undefined) {
    const networkGone = trouble.code === 'unknown-network';
    return (
      <div className="play-notice watch-trouble" role="alert">
        <FaultText
          text={
            networkGone
              ? t('trouble.networkGone')
              : t('trouble.engine', { reason: reasonOf(trouble) })
          }
          fault={trouble}
        />
        <button
          type="button"
          className="button small"
          onClick={() => {
            if (networkGone) startShow();
            else show.resume();
          }}
        >
          {t(networkGone ? 'pairing.again' : 'trouble.again')}
        </button>
      </div>
    );
  }
  if (shown === undefined || (run && isWorked(run) && run.state !== 'paused')) return null;
  return (
    <div className="play-notice watch-trouble" role="status">
      <p>{t(run?.state === 'paused' ? 'trouble.runPaused' : 'trouble.runRests', { run: shown })}</p>
      <button
        type="button"
        className="button small"
        onClick={() => {
          open('learn');
        }}
      >
        {t('trouble.toLearn')}
      </button>
      <button
        type="button"
        className="button small"
        onClick={() => {
          startShow();
        }}
      >
        {t('trouble.playForMe')}
      </button>
    </div>
  );
}
