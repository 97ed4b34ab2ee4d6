/** Pause, one move on, and how fast: below the wall and below a board alone. */

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { IconButton } from '../shell/IconButton.tsx';
import { PauseIcon, StartIcon, StepIcon } from '../shell/icons.tsx';
import { SpeedChoice } from '../shell/SpeedChoice.tsx';
import { COUNTS, SPEEDS, type Show } from './show.ts';

export function PauseAndStep({ show }: { readonly show: Show }): ReactElement {
  const { t } = useTranslation('watch');
  const paused = useStore(show.store, (state) => state.paused);
  const started = useStore(show.store, (state) => state.started);
  return (
    <>
      <IconButton
        icon={paused ? StartIcon : PauseIcon}
        label={t(paused ? 'goOn' : 'pause')}
        off={!started}
        act={() => {
          if (paused) show.resume();
          else show.pause();
        }}
      />
      <IconButton
        icon={StepIcon}
        label={t('step')}
        off={!started}
        act={() => {
          show.step();
        }}
      />
    </>
  );
}

export function SpeedField({ show }: { readonly show: Show }): ReactElement {
  const { t } = useTranslation('watch');
  const speed = useStore(show.store, (state) => state.speed);
  return (
    <SpeedChoice
      speeds={SPEEDS}
      speed={speed}
      title={t('speedNote')}
      onChange={(chosen) => {
        show.setSpeed(chosen);
      }}
    />
  );
}

/** In the place of the timeline. */
export function WallControls({ show }: { readonly show: Show }): ReactElement {
  const { t } = useTranslation('watch');
  const count = useStore(show.store, (state) => state.count);
  return (
    <div className="wall-controls">
      <div role="radiogroup" aria-label={t('boards')} className="choice wall-counts">
        {COUNTS.map((option) => (
          <label key={option} title={t('boardCount', { count: option })}>
            <input
              type="radio"
              name="watch-count"
              checked={option === count}
              aria-label={t('boardCount', { count: option })}
              onChange={() => {
                show.setCount(option);
              }}
            />
            {option}
          </label>
        ))}
      </div>
      <div className="timeline-transport">
        <PauseAndStep show={show} />
      </div>
      <SpeedField show={show} />
    </div>
  );
}
