/** Whose games are shown: those that the engine plays for us, or those of the run that is learning. */

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice } from '../play/Choice.tsx';
import { startShow, useSetting } from './store.ts';

export interface SourceFieldProps {
  /** The run that is learning now. */
  readonly run: string | undefined;
}

export function SourceField({ run }: SourceFieldProps): ReactElement | null {
  const { t } = useTranslation('watch');
  const shown = useSetting((setting) => setting.run);
  const learning = shown ?? run;
  if (learning === undefined) return null;
  return (
    <Choice
      label={t('source.label')}
      value={shown === undefined ? 'engine' : 'run'}
      options={[
        ['engine', t('source.engine')],
        ['run', t('source.run', { run: learning })],
      ]}
      onChange={(source) => {
        startShow(source === 'run' ? learning : undefined);
      }}
    />
  );
}
