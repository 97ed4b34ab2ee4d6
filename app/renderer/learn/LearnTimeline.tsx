/** The strip under the board: a slider through the generations, and which position they are asked about. */

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { WireRunHistory } from '../../../engine/protocol/learning.ts';
import { Timeline } from '../shell/Timeline.tsx';
import { PositionChoice } from './PositionChoice.tsx';
import { useNumber } from './use-numbers.ts';

export interface LearnTimelineProps {
  readonly history: WireRunHistory;
  readonly at: number;
  readonly onGo: (to: number) => void;
  readonly position: string;
  readonly onPosition: (name: string) => void;
}

export function LearnTimeline(props: LearnTimelineProps): ReactElement {
  const { history, at, onGo, position, onPosition } = props;
  const { t } = useTranslation('learn');
  const hours = useNumber(2);
  const point = history.points[at];
  const value = point
    ? t('timeline.value', { generation: point.generation, hours: hours(point.coreHours) })
    : t('timeline.nothing');
  return (
    <Timeline
      at={at}
      length={Math.max(0, history.points.length - 1)}
      onGo={onGo}
      words={{
        label: t('timeline.label'),
        value,
        first: t('timeline.first'),
        back: t('timeline.back'),
        forward: t('timeline.forward'),
        last: t('timeline.last'),
      }}
      count={value}
    >
      <label className="timeline-speed">
        <span className="visually-hidden">{t('timeline.position')}</span>
        <PositionChoice position={position} onPosition={onPosition} />
      </label>
    </Timeline>
  );
}
