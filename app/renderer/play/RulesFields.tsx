/** Rules, handicap and komi, which hang together. */

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { RULES_NAMES } from '../../../engine/rules/rule-set.ts';
import { usualKomi } from '../game/game-settings.ts';
import { komiOf, mayPlaceFreely, mostHandicap, type Draft } from './new-game-draft.ts';
import { SelectField } from './SelectField.tsx';

export interface RulesFieldsProps {
  readonly draft: Draft;
  readonly onChange: (part: Partial<Draft>) => void;
}

export function RulesFields({ draft, onChange }: RulesFieldsProps): ReactElement {
  const { t } = useTranslation('play');
  const { size, rules, handicap, free } = draft;
  const usual = usualKomi(rules, size, handicap);
  const komiWrong = komiOf(draft) === undefined;
  const most = mostHandicap(draft);
  return (
    <>
      <div className="new-game-row">
        <SelectField
          label={t('form.rules')}
          value={rules}
          options={RULES_NAMES.map((name) => [name, t(`rules.${name}`)])}
          onChange={(name) => {
            onChange({ rules: name });
          }}
        />
        <SelectField
          label={t('form.handicap')}
          value={handicap}
          disabled={most === 0}
          options={handicapsTo(most).map((stones) => [
            stones,
            stones === 0 ? t('form.noHandicap') : t('form.stones', { count: stones }),
          ])}
          onChange={(stones) => {
            onChange({ handicap: stones });
          }}
        />
        <label className="field">
          <span className="label">{t('form.komi')}</span>
          <input
            className="input"
            inputMode="decimal"
            value={draft.komi ?? String(usual)}
            aria-invalid={komiWrong}
            title={t('form.usualKomi', { komi: usual })}
            onChange={(event) => {
              const { value } = event.target;
              onChange({ komi: value === String(usual) ? undefined : value });
            }}
          />
        </label>
      </div>
      {mayPlaceFreely(draft) && (handicap > 0 || most === 0 || free) && (
        <label className="switch">
          <span>{t('form.free')}</span>
          <input
            type="checkbox"
            role="switch"
            checked={free}
            onChange={(event) => {
              onChange({ free: event.target.checked });
            }}
          />
        </label>
      )}
      {komiWrong && (
        <p className="refused" role="alert">
          {t('form.komiWrong')}
        </p>
      )}
    </>
  );
}

function handicapsTo(most: number): readonly number[] {
  return [0, ...Array.from({ length: Math.max(0, most - 1) }, (_, index) => index + 2)];
}
