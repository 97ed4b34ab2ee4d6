/** One of several values, from a list that opens. */

import type { ReactElement } from 'react';

export interface SelectFieldProps<T extends string | number> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly (readonly [value: T, name: string])[];
  readonly disabled?: boolean;
  readonly onChange: (value: T) => void;
}

export function SelectField<T extends string | number>(props: SelectFieldProps<T>): ReactElement {
  const { label, value, options, disabled, onChange } = props;
  return (
    <label className="field">
      <span className="label">{label}</span>
      <select
        className="select"
        value={value}
        disabled={disabled}
        onChange={(event) => {
          const chosen = options.find(([option]) => String(option) === event.target.value);
          if (chosen) onChange(chosen[0]);
        }}
      >
        {options.map(([option, name]) => (
          <option key={option} value={option}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
