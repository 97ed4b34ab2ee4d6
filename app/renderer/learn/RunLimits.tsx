/** How much of the machine a run may take: processor cores, and how far it stands back behind other programs. */

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ParamsOf } from '../../../engine/protocol/methods.ts';

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
      <label className="field">
        <span className="label">{t('limits.cores')}</span>
        <select
          className="select"
          value={limits.cores}
          onChange={(event) => {
            onChange({ ...limits, cores: Number(event.target.value) });
          }}
        >
          {Array.from({ length: cores }, (_, i) => i + 1).map((count) => (
            <option key={count} value={count}>
              {t('limits.coresOf', { count, all: cores })}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span className="label">{t('limits.priority')}</span>
        <select
          className="select"
          value={limits.priority}
          onChange={(event) => {
            const priority = PRIORITIES.find((name) => name === event.target.value);
            if (priority) onChange({ ...limits, priority });
          }}
        >
          {PRIORITIES.map((name) => (
            <option key={name} value={name}>
              {t(`limits.${name}`)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
