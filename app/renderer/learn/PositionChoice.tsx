/** Which of the watched positions is looked at. */

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

const POSITIONS = ['empty', 'center', 'capture'] as const;

interface PositionChoiceProps {
  readonly position: string;
  readonly onPosition: (position: string) => void;
}

/** Goes into a label. */
export function PositionChoice({ position, onPosition }: PositionChoiceProps): ReactElement {
  const { t } = useTranslation('learn');
  return (
    <select
      className="select"
      value={position}
      onChange={(event) => {
        onPosition(event.target.value);
      }}
    >
      {POSITIONS.map((name) => (
        <option key={name} value={name}>
          {t(`positions.${name}`)}
        </option>
      ))}
    </select>
  );
}
