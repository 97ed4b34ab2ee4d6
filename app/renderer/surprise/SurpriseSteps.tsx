/** Two buttons of a timeline: to the unexpected move before the present place, and to the one after it. */

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../shell/IconButton.tsx';
import { NextStarIcon, PreviousStarIcon } from '../shell/icons.tsx';
import { nextOf } from './unexpected.ts';

export interface SurpriseStepsProps {
  /** Places along the timeline. */
  readonly moves: readonly number[];
  readonly at: number;
  readonly onGo: (place: number) => void;
}

export function SurpriseSteps({ moves, at, onGo }: SurpriseStepsProps): ReactElement {
  const { t } = useTranslation('surprise');
  const step = (by: 1 | -1): ReactElement => {
    const to = nextOf(moves, at, by);
    return (
      <IconButton
        icon={by > 0 ? NextStarIcon : PreviousStarIcon}
        label={`${t(by > 0 ? 'next' : 'previous')} (${by > 0 ? '.' : ','})`}
        off={to === undefined}
        act={() => {
          if (to !== undefined) onGo(to);
        }}
      />
    );
  };
  return (
    <>
      {step(-1)}
      {step(1)}
    </>
  );
}
