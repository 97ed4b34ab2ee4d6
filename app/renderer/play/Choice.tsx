/** One of a few values, side by side. */

import { useId, type ReactElement, type ReactNode } from 'react';

export interface ChoiceProps<T extends string | number> {
  readonly label: string;
  readonly value: T | undefined;
  readonly options: readonly (readonly [value: T, name: ReactNode])[];
  readonly onChange: (value: T) => void;
}

export function Choice<T extends string | number>(props: ChoiceProps<T>): ReactElement {
  const { label, value, options, onChange } = props;
  const name = useId();
  return (
    <div className="field" role="radiogroup" aria-label={label}>
      <span className="label">{label}</span>
      <div className="choice">
        {options.map(([option, text]) => (
          <label key={option}>
            <input
              type="radio"
              name={name}
              checked={option === value}
              onChange={() => {
                onChange(option);
              }}
            />
            {text}
          </label>
        ))}
      </div>
    </div>
  );
}
