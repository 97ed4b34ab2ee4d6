/** The settings of the whole program: appearance, language, board, sound. Each change applies at once. */

import { useEffect, useRef, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice } from '../play/Choice.tsx';
import { SelectField } from '../play/SelectField.tsx';
import { playStoneSound } from '../sound/stone-sound.ts';
import { CONFIRMATIONS, LANGUAGES, THEMES, type Settings } from './settings.ts';
import { useSettings } from './store.ts';
import './settings.css';

/** Languages are named in themselves: who looks for theirs may not read the present one. */
const LANGUAGE_NAMES = {
  en: 'English',
  'zh-CN': '简体中文',
  'zh-TW': '繁體中文',
  ja: '日本語',
  ko: '한국어',
} as const;

export function SettingsPanel(): ReactElement {
  const { t } = useTranslation('settings');
  const { settings, change } = useSettings();
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => {
    card.current?.focus();
  }, []);
  return (
    <div ref={card} className="settings card" role="dialog" aria-label={t('title')} tabIndex={-1}>
      <h2>{t('title')}</h2>
      <Choice
        label={t('theme')}
        value={settings.theme}
        options={THEMES.map((theme) => [theme, t(`themes.${theme}`)])}
        onChange={(theme) => {
          change({ theme });
        }}
      />
      <div className="field">
        <label htmlFor="settings-language">{t('language')}</label>
        <select
          id="settings-language"
          className="select"
          value={settings.language}
          onChange={(event) => {
            change({ language: event.target.value as Settings['language'] });
          }}
        >
          <option value="system">{t('systemLanguage')}</option>
          {LANGUAGES.map((language) => (
            <option key={language} value={language} lang={language}>
              {LANGUAGE_NAMES[language]}
            </option>
          ))}
        </select>
      </div>
      <Switch
        label={t('coordinates')}
        on={settings.coordinates}
        onChange={(coordinates) => {
          change({ coordinates });
        }}
      />
      <Switch
        label={t('sound')}
        on={settings.sound}
        onChange={(sound) => {
          change({ sound });
        }}
      />
      {settings.sound && (
        <label className="field">
          <span className="label">{t('volume')}</span>
          <input
            type="range"
            min={0}
            max={1}
            step={0.05}
            value={settings.volume}
            aria-valuetext={`${Math.round(settings.volume * 100)}%`}
            onChange={(event) => {
              change({ volume: event.target.valueAsNumber });
              playStoneSound(event.target.valueAsNumber);
            }}
          />
        </label>
      )}
      <SelectField
        label={t('confirm')}
        value={settings.confirmMoves}
        options={CONFIRMATIONS.map((when) => [when, t(`confirmations.${when}`)])}
        onChange={(confirmMoves) => {
          change({ confirmMoves });
        }}
      />
    </div>
  );
}

interface SwitchProps {
  readonly label: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

function Switch({ label, on, onChange }: SwitchProps): ReactElement {
  return (
    <label className="switch">
      <span>{label}</span>
      <input
        type="checkbox"
        role="switch"
        checked={on}
        onChange={(event) => {
          onChange(event.target.checked);
        }}
      />
    </label>
  );
}
