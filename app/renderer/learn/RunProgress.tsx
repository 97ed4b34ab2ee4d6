/** How far the generation is: a bar, what is counted, the speed and the time left. */

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { RunInfo, WireRunProgress } from '../../../engine/protocol/learning.ts';
import { useDuration, useNumber } from './use-numbers.ts';

export function RunProgress({
  run,
  progress,
}: {
  readonly run: RunInfo;
  readonly progress: WireRunProgress | undefined;
}): ReactElement {
  const { t } = useTranslation('learn');
  const whole = useNumber();
  const duration = useDuration();
  if (!progress) return <progress className="learn-bar" aria-label={t('progress.label')} />;
  const { phase, done, wanted, games, gamesPerHour, samplesPerSecond, secondsLeft } = progress;
  const facts = [
    phase === 'playing' && t('progress.games', { count: games }),
    gamesPerHour !== undefined && t('progress.gamesPerHour', { games: whole(gamesPerHour) }),
    samplesPerSecond !== undefined &&
      t('progress.samplesPerSecond', { samples: whole(samplesPerSecond) }),
    secondsLeft !== undefined &&
      run.state === 'running' &&
      t('progress.left', { time: duration(secondsLeft) }),
  ].filter((fact) => fact !== false);
  return (
    <div className="learn-progress">
      <p>
        {t(`progress.${phase}`, { generation: progress.generation + 1 })}
        <span className="soft">
          {whole(done)} / {whole(wanted)}
        </span>
      </p>
      <progress
        className="learn-bar"
        value={Math.min(done, wanted)}
        max={Math.max(1, wanted)}
        aria-label={t('progress.label')}
      />
      <p className="soft small">{facts.join(' · ')}</p>
    </div>
  );
}
