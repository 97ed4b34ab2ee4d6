/** Under a board alone: what was expected all along, a slider over the moves so far, pause, step and speed. */

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Graph } from '../analysis/Graph.tsx';
import '../analysis/analyse-timeline.css';
import { MoveCount, Timeline } from '../shell/Timeline.tsx';
import type { Show } from './show.ts';
import { isGoingOn, type Look } from './use-look.ts';
import { PauseAndStep, SpeedField } from './WatchControls.tsx';
import { expectedUntil } from './watched-game.ts';

export interface WatchTimelineProps {
  readonly show: Show;
  readonly look: Look;
}

export function WatchTimeline({ show, look }: WatchTimelineProps): ReactElement {
  const { t } = useTranslation('watch');
  const { t: matches } = useTranslation('matches');
  const { game, at, length, go } = look;
  const goesOn = isGoingOn(look);
  const expectations = game ? expectedUntil(game, length) : [];
  return (
    <Timeline
      className="graphed"
      at={at}
      length={length}
      onGo={go}
      words={{
        label: t('timeline'),
        value: matches('moveOf', { move: at, length }),
        first: matches('first'),
        back: matches('back'),
        forward: matches('forward'),
        last: t('newest'),
      }}
      track={<Graph values={expectations} />}
      count={<MoveCount at={at} length={length} />}
      middle={goesOn && <PauseAndStep show={show} />}
    >
      {goesOn && <SpeedField show={show} />}
    </Timeline>
  );
}
