/** How many moves a second a game goes on by itself, beside its timeline. */

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

export interface SpeedChoiceProps<T extends number> {
  /** Moves a second. */
  readonly speeds: readonly T[];
  readonly speed: T;
  readonly title?: string;
  readonly onChange: (speed: T) => void;
}

export function SpeedChoice<T extends number>(props: SpeedChoiceProps<T>): ReactElement {
  const { speeds, speed, title, onChange } = props;
  const { t } = useTranslation('matches');
  return (
    <label className="timeline-speed">
      <span className="visually-hidden">{t('speed')}</span>
      <select
        className="select"
        value={speed}
        title={title}
        onChange={(event) => {
          const chosen = speeds.find((value) => value === Number(event.target.value));
          if (chosen !== undefined) onChange(chosen);
        }}
      >
        {speeds.map((value) => (
          <option key={value} value={value}>
            {t('movesASecond', { speed: value === 0.5 ? '½' : value })}
          </option>
        ))}
      </select>
    </label>
  );
}
