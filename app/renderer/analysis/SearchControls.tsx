/** Starts and stops the analysis, says what it has found, and chooses what of it is drawn on the board. */

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMove, passMove } from '../../../engine/rules/point.ts';
import { ariaKeys } from '../shell/keys/key-table.ts';
import { Analyst } from './Analyst.tsx';
import { useDesk, useDeskState } from './desk-context.ts';
import { signed } from './Overlays.tsx';
import type { ShownSearch } from './shown-search.ts';
import { choiceAt, type Trail } from './trail.ts';
import { ANALYSE_KEYS } from './use-analyse-keys.ts';
import { useViewSettings } from './view-settings.ts';

export function SearchControls({
  search,
}: {
  readonly search: ShownSearch | undefined;
}): ReactElement {
  const { t, i18n } = useTranslation('analyse');
  const desk = useDesk();
  const wanted = useDeskState((state) => state.analysis.wanted);
  const trail = useDeskState((state) => state.analysis.found?.trail);
  const view = useViewSettings();
  return (
    <section className="search-controls" aria-label={t('analysis')}>
      <div className="search-row">
        <button
          type="button"
          className={wanted ? 'button' : 'button primary'}
          aria-keyshortcuts={ariaKeys(ANALYSE_KEYS, 'analyse')}
          aria-pressed={wanted}
          title={t(wanted ? 'stopHint' : 'startHint')}
          onClick={() => {
            desk.setAnalysing(!wanted);
          }}
        >
          {t(wanted ? 'stop' : 'start')}
        </button>
        {search ? (
          <p className="search-summary">
            <strong>{t('blackWinrate', { percent: Math.round(search.winrate * 100) })}</strong>
            <span>{t('blackLead', { points: signed(search.scoreLead) })}</span>
            <span className="label">
              {t('visits', {
                count: search.visits,
                shown: search.visits.toLocaleString(i18n.language),
              })}
            </span>
          </p>
        ) : (
          <p className="search-summary label">{t(wanted ? 'searching' : 'notSearched')}</p>
        )}
      </div>
      <div className="search-row shown">
        <div className="overlays" role="group" aria-label={t('show.label')}>
          {(['candidates', 'policy', 'ownership'] as const).map((name) => (
            <button
              key={name}
              type="button"
              className="button quiet small"
              aria-pressed={view[name]}
              aria-keyshortcuts={name === 'candidates' ? undefined : ariaKeys(ANALYSE_KEYS, name)}
              title={t(`show.${name}Hint`)}
              onClick={() => {
                view.change({ [name]: !view[name] });
              }}
            >
              {t(`show.${name}`)}
            </button>
          ))}
        </div>
        <Analyst />
      </div>
      {trail && <Thinking trail={trail} />}
    </section>
  );
}

/** The slider has so many places between 1 visit and a thousand, evenly on a logarithmic scale. */
const PLACES = 60;
const MOST = 1000;

function Thinking({ trail }: { readonly trail: Trail }): ReactElement {
  const { t, i18n } = useTranslation('analyse');
  const { thinking, change } = useViewSettings();
  const size = useDeskState((state) => state.study.tree.size);
  const place =
    thinking === undefined ? PLACES : Math.round((Math.log(thinking) / Math.log(MOST)) * PLACES);
  const choice = choiceAt(trail, thinking ?? Infinity);
  const move =
    choice?.move === passMove(size) ? t('pass') : choice && formatMove(choice.move, size);
  const searched = Math.min(thinking ?? Infinity, trail.at(-1)?.visits ?? 1);
  return (
    <label className="thinking" title={t('thinking.hint')}>
      <span className="label">{t('thinking.label')}</span>
      <input
        type="range"
        min={0}
        max={PLACES}
        value={place}
        aria-valuetext={t('thinking.value', { count: searched, move })}
        onChange={(event) => {
          const at = event.target.valueAsNumber;
          change({ thinking: at >= PLACES ? undefined : Math.round(MOST ** (at / PLACES)) });
        }}
      />
      <output>
        {searched.toLocaleString(i18n.language)} → <strong>{move}</strong>
      </output>
    </label>
  );
}
