/** The count, item by item, under the rules of the game. */

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScoreCount, SideCount } from '../../../engine/rules/score.ts';

type Item = Exclude<keyof SideCount, 'total'>;

/** What is added up, in this order. */
const ITEMS: Readonly<Record<ScoreCount['scoring'], readonly Item[]>> = {
  area: ['stones', 'territory'],
  territory: ['territory', 'prisoners', 'dead'],
};
/** Shown only where there is something to add. */
const RARE_ITEMS: readonly Item[] = ['passStones', 'handicapBonus', 'komi'];

export function CountTable({ count }: { readonly count: ScoreCount }): ReactElement {
  const { t } = useTranslation('play');
  const { black, white, scoring, dame, seki } = count;
  const rare = RARE_ITEMS.filter((item) => black[item] !== 0 || white[item] !== 0);
  const rows = [...ITEMS[scoring], ...rare];
  const neutral = [
    dame > 0 && t('count.dame', { count: dame }),
    seki > 0 && t('count.seki', { count: seki }),
  ].filter(Boolean);
  return (
    <>
      <table className="count-table">
        <caption className="visually-hidden">{t('count.title')}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">
              <span className="stone-dot black" />
              {t('black')}
            </th>
            <th scope="col">
              <span className="stone-dot white" />
              {t('white')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((item) => (
            <tr key={item}>
              <th scope="row">{t(`count.${item}`)}</th>
              <td>{item === 'komi' ? '–' : black[item]}</td>
              <td>{white[item]}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('count.total')}</th>
            <td>{black.total}</td>
            <td>{white.total}</td>
          </tr>
        </tfoot>
      </table>
      {neutral.length > 0 && <p className="soft small">{neutral.join(' · ')}</p>}
    </>
  );
}
