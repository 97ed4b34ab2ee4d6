/** The share of each side's moves that were the first choice of each bundled network's instinct. */

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { percentText } from '../explain/numbers.ts';
import type { Agreement, Share } from './agreement.ts';
import './summary.css';

export function AgreementTable({ of }: { readonly of: readonly Agreement[] }): ReactElement | null {
  const { t, i18n } = useTranslation('surprise');
  if (of.length === 0) return null;
  const cell = ({ same, of: all }: Share): ReactElement => (
    <td>
      {all === 0 ? '–' : <strong>{percentText(same / all, i18n.language)}</strong>}{' '}
      <span className="label">{all > 0 && t('agreement.count', { same, all })}</span>
    </td>
  );
  return (
    <section className="agreement" aria-label={t('agreement.title')}>
      <h3 className="label">{t('agreement.title')}</h3>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('agreement.network')}</th>
            <th scope="col">{t('agreement.black')}</th>
            <th scope="col">{t('agreement.white')}</th>
          </tr>
        </thead>
        <tbody>
          {of.map(({ voice, black, white }) => (
            <tr key={voice} data-voice={voice}>
              <th scope="row">{t(`agreement.voice.${voice}`)}</th>
              {cell(black)}
              {cell(white)}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="agreement-note">{t('agreement.note')}</p>
    </section>
  );
}
