/** A run of this machine: what it is doing, how long that will take, and the buttons to pause, resume and stop it. */

import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { RunInfo } from '../../../engine/protocol/learning.ts';
import { FaultText } from '../fault/FaultText.tsx';
import { useNavigation } from '../shell/navigation.ts';
import { startShow } from '../watch/store.ts';
import { AskedButton } from '../shell/AskedButton.tsx';
import type { Learning } from './learning.ts';
import { RunLimits, usualLimits } from './RunLimits.tsx';
import { RunProgress } from './RunProgress.tsx';
import { useNumber } from './use-numbers.ts';
import { isWorked } from './with-event.ts';

export interface RunControlProps {
  readonly learning: Learning;
  readonly run: RunInfo;
  readonly onDeleted: () => void;
}

export function RunControl({ learning, run, onDeleted }: RunControlProps): ReactElement {
  const { t } = useTranslation('learn');
  const whole = useNumber();
  const hours = useNumber(2);
  const { progress, cores, runs = [], interrupted } = useStore(learning.store);
  const [limits, setLimits] = useState(() => usualLimits(cores));
  const { state, failure } = run;
  const worked = isWorked(run);
  const otherWorks = runs.some((one) => one.run !== run.run && isWorked(one));
  return (
    <section className="learn-run" aria-label={run.run}>
      <div>
        <h1 className="serif">{t(`run.${state}`, { generation: run.generation + 1 })}</h1>
        <p className="soft small">
          {t('run.facts', {
            size: run.size,
            shape: run.shape.replace('x', ' × '),
            generation: run.generation,
            games: whole(run.gamesPlayed),
            hours: hours(run.coreHours),
          })}
        </p>
      </div>
      {failure && !worked && (
        <div className="play-notice" role="alert">
          <FaultText text={t(`failures.${failure.reason}`)} fault={failure} />
        </div>
      )}
      {state === 'idle' && !failure && interrupted.includes(run.run) && (
        <p className="play-notice" role="alert">
          {t('failures.interrupted')}
        </p>
      )}
      {worked && <RunProgress run={run} progress={progress} />}
      {!worked && state !== 'elsewhere' && (
        <RunLimits limits={limits} cores={cores} onChange={setLimits} />
      )}
      <div className="learn-buttons">
        {!worked && (
          <button
            type="button"
            className="button primary"
            disabled={state === 'elsewhere' || otherWorks}
            title={otherWorks ? t('run.oneAtATime') : undefined}
            onClick={() => {
              void learning.start({ run: run.run, ...limits });
            }}
          >
            {t(run.generation > 0 ? 'run.goOn' : 'run.start')}
          </button>
        )}
        {state === 'paused' && (
          <button
            type="button"
            className="button primary"
            onClick={() => {
              void learning.control(run.run, 'resume');
            }}
          >
            {t('run.resume')}
          </button>
        )}
        {worked && state !== 'paused' && (
          <button
            type="button"
            className="button"
            disabled={state !== 'running'}
            onClick={() => {
              void learning.control(run.run, 'pause');
            }}
          >
            {t('run.pause')}
          </button>
        )}
        {worked && (
          <button
            type="button"
            className="button"
            disabled={state !== 'running'}
            onClick={() => {
              startShow(run.run);
              useNavigation.getState().open('watch');
            }}
          >
            {t('run.watch')}
          </button>
        )}
        {worked && (
          <AskedButton
            label={t('run.stop')}
            question={t('run.stopSurely')}
            off={state === 'stopping'}
            act={() => {
              void learning.control(run.run, 'stop');
            }}
          />
        )}
        {!worked && state !== 'elsewhere' && (
          <AskedButton
            label={t('run.delete')}
            question={t('run.deleteSurely')}
            off={false}
            act={() => {
              void learning.deleteRun(run.run).then((done) => {
                if (done) onDeleted();
              });
            }}
          />
        )}
      </div>
    </section>
  );
}
