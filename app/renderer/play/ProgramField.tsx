/** The command line of another Go program, and what went wrong when it was started. */

import { useId, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fault } from '../fault/fault.ts';
import { FaultText } from '../fault/FaultText.tsx';
import { useFaultWords } from '../fault/use-fault-words.ts';

export interface ProgramFieldProps {
  readonly command: string;
  /** An example. */
  readonly placeholder?: string;
  readonly problem: Fault | undefined;
  readonly onChange: (command: string) => void;
}

export function ProgramField(props: ProgramFieldProps): ReactElement {
  const { command, placeholder = 'gnugo --mode gtp', problem, onChange } = props;
  const { t } = useTranslation('play');
  const reasonOf = useFaultWords();
  const about = useId();
  return (
    <div className="field">
      <label className="field">
        <span className="label">{t('form.command')}</span>
        <input
          className="input"
          value={command}
          maxLength={1000}
          spellCheck={false}
          autoCapitalize="none"
          placeholder={placeholder}
          aria-describedby={about}
          aria-invalid={problem !== undefined}
          onChange={(event) => {
            onChange(event.target.value);
          }}
        />
      </label>
      {problem ? (
        <div className="refused small" role="alert" id={about}>
          <FaultText text={reasonOf(problem)} fault={problem} />
        </div>
      ) : (
        <p className="soft small" id={about}>
          {t('form.commandHelp')}
        </p>
      )}
    </div>
  );
}
