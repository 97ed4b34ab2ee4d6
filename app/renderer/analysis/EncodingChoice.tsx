/** The encoding that a file was read in; another choice reads the file again. */

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { OLD_CHARSETS } from '../../../engine/record/guess-charset.ts';
import { useDesk } from './desk-context.ts';
import type { EncodingNotice } from './desk-state.ts';

const CHARSETS = ['utf-8', ...OLD_CHARSETS] as const;

export function EncodingChoice({ notice }: { notice: EncodingNotice }): ReactElement {
  const { t } = useTranslation('analyse');
  const desk = useDesk();
  const { name, bytes, charset } = notice;
  const known = CHARSETS.some((offered) => offered === charset);
  return (
    <select
      className="select"
      aria-label={t('encoding.label')}
      value={charset}
      onChange={(event) => {
        desk.open(name, bytes, event.target.value);
      }}
    >
      {!known && <option value={charset}>{charset}</option>}
      {CHARSETS.map((offered) => (
        <option key={offered} value={offered}>
          {t(`encoding.${offered}`)}
        </option>
      ))}
    </select>
  );
}
