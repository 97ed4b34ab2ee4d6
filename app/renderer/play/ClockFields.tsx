/** How time is limited: the way of timing, and its numbers. */

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import {
  CLOCK_BOUNDS,
  CLOCK_FIELDS,
  CLOCK_KINDS,
  clockOf,
  isFieldRight,
  type ClockDraft,
} from './clock-draft.ts';
import { SelectField } from './SelectField.tsx';

export interface ClockFieldsProps {
  readonly draft: ClockDraft;
  readonly onChange: (draft: ClockDraft) => void;
}

export function ClockFields({ draft, onChange }: ClockFieldsProps): ReactElement {
  const { t } = useTranslation('play');
  const wrong = clockOf(draft) === undefined;
  return (
    <>
      <div className="clock-fields">
        <SelectField
          label={t('clock.title')}
          value={draft.kind}
          options={CLOCK_KINDS.map((kind) => [kind, t(`clock.kinds.${kind}`)])}
          onChange={(kind) => {
            onChange({ ...draft, kind });
          }}
        />
        {CLOCK_FIELDS[draft.kind].map((field) => (
          <label className="field" key={field}>
            <span className="label">{t(`clock.fields.${field}`)}</span>
            <input
              className="input"
              type="number"
              step="any"
              min={CLOCK_BOUNDS[field][0]}
              max={CLOCK_BOUNDS[field][1]}
              value={Number.isNaN(draft[field]) ? '' : draft[field]}
              aria-invalid={!isFieldRight(draft, field)}
              onChange={(event) => {
                onChange({ ...draft, [field]: event.target.valueAsNumber });
              }}
            />
          </label>
        ))}
      </div>
      {wrong && (
        <p className="refused" role="alert">
          {t('clock.wrong')}
        </p>
      )}
    </>
  );
}
