/** A game that came from a record names another Go program: whether it may be started, with its whole command line. */

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { shownPlainly } from '../game/programs.ts';
import { useConductor, useTableState } from './table-context.ts';
import './program-question.css';

export function ProgramQuestion(): ReactElement | null {
  const { t } = useTranslation('play');
  const conductor = useConductor();
  const strangers = useTableState((state) => state.strangers);
  const count = strangers.length;
  if (count === 0) return null;
  return (
    <section className="program-question" role="alert">
      <p>{t('stranger.why', { count })}</p>
      {strangers.map(({ command }) => (
        <code key={command} dir="ltr">
          {shownPlainly(command)}
        </code>
      ))}
      <p className="soft">{t('stranger.without')}</p>
      <div className="play-choice">
        <button
          type="button"
          className="button"
          onClick={() => {
            conductor.allowPrograms();
          }}
        >
          {t('stranger.start', { count })}
        </button>
        <button
          type="button"
          className="button primary"
          onClick={() => {
            conductor.playWithoutPrograms();
          }}
        >
          {t('stranger.playOn')}
        </button>
      </div>
    </section>
  );
}
