/** Who analyses: the bundled network, or another Go program that is started once to see whether it can. */

import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ProgramField } from '../play/ProgramField.tsx';
import { useProgram } from '../play/use-program.ts';
import { useSettings } from '../settings/store.ts';
import { useDesk, useDeskState } from './desk-context.ts';

const OTHER = 'other';
const OWN = 'own';

export function Analyst(): ReactElement {
  const { t } = useTranslation('analyse');
  const desk = useDesk();
  const analyst = useDeskState((state) => state.analysis.analyst);
  const { settings, change } = useSettings();
  const { starting, problem, start } = useProgram();
  /** The command line while one is being typed. */
  const [typed, setTyped] = useState<string>();
  return (
    <>
      <select
        className="select"
        aria-label={t('analyst.label')}
        title={t('analyst.label')}
        value={typed !== undefined ? OTHER : analyst ? analyst.command : OWN}
        onChange={({ target: { value } }) => {
          setTyped(value === OTHER ? (analyst?.command ?? settings.analyst) : undefined);
          if (value === OWN) desk.setAnalyst(undefined);
        }}
      >
        <option value={OWN}>{t('analyst.own')}</option>
        {analyst && <option value={analyst.command}>{analyst.name}</option>}
        <option value={OTHER}>{t('analyst.other')}</option>
      </select>
      {typed !== undefined && (
        <form
          className="analyst-form"
          aria-label={t('analyst.other')}
          onSubmit={(event) => {
            event.preventDefault();
            const command = typed.trim();
            change({ analyst: command });
            start(command, (program) => {
              setTyped(undefined);
              desk.setAnalyst(program);
            });
          }}
        >
          <ProgramField
            command={typed}
            placeholder="katago gtp -model … -config …"
            problem={problem}
            onChange={setTyped}
          />
          <button
            type="submit"
            className="button"
            aria-busy={starting}
            disabled={starting || typed.trim() === ''}
          >
            {t(starting ? 'analyst.starting' : 'analyst.use')}
          </button>
        </form>
      )}
    </>
  );
}
