/** How much of the machine a run may take: processor cores, and how far it stands back behind other programs. */

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ParamsOf } from '../../../engine/protocol/methods.ts';
import { SelectField } from '../play/SelectField.tsx';

export type Limits = Pick<ParamsOf<'startRun'>, 'cores' | 'priority'>;

const PRIORITIES = ['low', 'below-normal', 'normal'] as const;

/** One core is left for the rest of the machine, where there are two. */
export function usualLimits(cores: number): Limits {
  return { cores: Math.max(1, cores - 1), priority: 'low' };
}

export interface RunLimitsProps {
  readonly limits: Limits;
  /** Of the machine. */
  readonly cores: number;
  readonly onChange: (limits: Limits) => void;
}

export function RunLimits({ limits, cores, onChange }: RunLimitsProps): ReactElement {
  const { t } = useTranslation('learn');
  return (
    <div className="learn-limits">
      <SelectField
        label={t('limits.cores')}
        value={limits.cores}
        options={Array.from({ length: cores }, (_, i) => i + 1).map((count) => [
          count,
          t('limits.coresOf', { count, all: cores }),
        ])}
        onChange={(count) => {
          onChange({ ...limits, cores: count });
        }}
      />
      <SelectField
        label={t('limits.priority')}
        value={limits.priority}
        options={PRIORITIES.map((name) => [name, t(`limits.${name}`)])}
        onChange={(priority) => {
          onChange({ ...limits, priority });
        }}
      />
    </div>
  );
}
