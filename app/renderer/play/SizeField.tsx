/** The board's size: one of the three usual ones, or a number of lines. */

import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { MAX_SIZE, MIN_SIZE } from '../../../engine/rules/point.ts';
import { Choice } from './Choice.tsx';
import { isSize } from './new-game-draft.ts';

const USUAL_SIZES = [9, 13, 19] as const;

export interface SizeFieldProps {
  /** Lines; NaN or another number that no board has while one is being typed. */
  readonly size: number;
  readonly onChange: (size: number) => void;
}

export function SizeField({ size, onChange }: SizeFieldProps): ReactElement {
  const { t } = useTranslation('play');
  const [other, setOther] = useState(() => !USUAL_SIZES.some((usual) => usual === size));
  return (
    <div className="size-field">
      <Choice<number>
        label={t('form.board')}
        value={other ? 0 : size}
        options={[
          ...USUAL_SIZES.map((usual) => [usual, `${usual}×${usual}`] as const),
          [0, t('form.otherSize')],
        ]}
        onChange={(value) => {
          setOther(value === 0);
          if (value > 0) onChange(value);
        }}
      />
      {other && (
        <label className="field size-other">
          <span className="label">{t('form.otherSizeLabel')}</span>
          <input
            className="input"
            type="number"
            min={MIN_SIZE}
            max={MAX_SIZE}
            value={Number.isNaN(size) ? '' : size}
            aria-invalid={!isSize(size)}
            onChange={(event) => {
              onChange(event.target.valueAsNumber);
            }}
          />
        </label>
      )}
      {!isSize(size) && (
        <p className="refused" role="alert">
          {t('form.sizeWrong')}
        </p>
      )}
    </div>
  );
}
