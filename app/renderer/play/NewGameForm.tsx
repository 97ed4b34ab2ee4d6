/** The form for another game, in the panel: it takes no place from the board and blocks nothing. */

import { useEffect, useRef, useState, type ReactElement, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { RULES_NAMES, type RulesName } from '../../../engine/rules/rule-set.ts';
import { usualKomi, type GameSettings } from '../game/game-settings.ts';
import { maxHandicap } from '../game/handicap.ts';
import { STRENGTHS } from '../game/player.ts';
import { Choice } from './Choice.tsx';
import { changed, draftOf, isSize, komiOf, settingsOf, type Draft } from './new-game-draft.ts';
import { NetworkNote } from './NetworkNote.tsx';
import { SizeField } from './SizeField.tsx';
import { usePlayWords } from './use-play-words.ts';

export interface NewGameFormProps {
  /** Those of the game on the board. */
  readonly settings: GameSettings;
  /** Whether that game has begun and is not finished. */
  readonly underWay: boolean;
  readonly onStart: (settings: GameSettings) => void;
  readonly onClose: () => void;
}

export function NewGameForm(props: NewGameFormProps): ReactElement {
  const { settings, underWay, onStart, onClose } = props;
  const { t } = useTranslation('play');
  const words = usePlayWords();
  const [draft, setDraft] = useState(() => draftOf(settings));
  const change = (part: Partial<Draft>): void => {
    setDraft((before) => changed(before, part));
  };
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    title.current?.focus({ preventScroll: true });
  }, []);
  const { size, rules, handicap, opponent } = draft;
  const usual = usualKomi(rules, size, handicap);
  const komiWrong = komiOf(draft) === undefined;
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    const chosen = settingsOf(draft, Math.random());
    if (chosen) onStart(chosen);
  };
  return (
    <form className="new-game" aria-label={t('newGame')} onSubmit={submit}>
      <h1 className="serif" ref={title} tabIndex={-1}>
        {t('newGame')}
      </h1>
      {underWay && <p className="soft">{t('form.endsGame')}</p>}
      <Choice
        label={t('form.opponent')}
        value={opponent}
        options={[
          ['network', t('form.network')],
          ['people', t('form.twoPeople')],
        ]}
        onChange={(value) => {
          change({ opponent: value });
        }}
      />
      {opponent === 'network' && (
        <>
          <label className="field">
            <span className="label">{t('form.strength')}</span>
            <select
              className="select"
              value={draft.visits}
              onChange={(event) => {
                change({ visits: Number(event.target.value) });
              }}
            >
              {strengthsWith(draft.visits).map((visits) => (
                <option key={visits} value={visits}>
                  {words.strength({ kind: 'network', visits })}
                </option>
              ))}
            </select>
          </label>
          <Choice
            label={t('form.yourColor')}
            value={draft.color}
            options={[
              ['black', t('black')],
              ['white', t('white')],
              ['random', t('form.random')],
            ]}
            onChange={(color) => {
              change({ color });
            }}
          />
        </>
      )}
      <SizeField
        size={size}
        onChange={(lines) => {
          change({ size: lines });
        }}
      />
      <div className="new-game-row">
        <label className="field">
          <span className="label">{t('form.rules')}</span>
          <select
            className="select"
            value={rules}
            onChange={(event) => {
              change({ rules: event.target.value as RulesName });
            }}
          >
            {RULES_NAMES.map((name) => (
              <option key={name} value={name}>
                {t(`rules.${name}`)}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          <span className="label">{t('form.handicap')}</span>
          <select
            className="select"
            value={handicap}
            disabled={maxHandicap(size) === 0}
            onChange={(event) => {
              change({ handicap: Number(event.target.value) });
            }}
          >
            {handicapsOf(size).map((stones) => (
              <option key={stones} value={stones}>
                {stones === 0 ? t('form.noHandicap') : t('form.stones', { count: stones })}
              </option>
            ))}
          </select>
        </label>
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
              change({ komi: value === String(usual) ? undefined : value });
            }}
          />
        </label>
      </div>
      {komiWrong && (
        <p className="refused" role="alert">
          {t('form.komiWrong')}
        </p>
      )}
      {opponent === 'network' && isSize(size) && <NetworkNote size={size} rules={rules} />}
      <div className="play-choice new-game-end">
        <button type="submit" className="button primary" disabled={komiWrong || !isSize(size)}>
          {t('form.start')}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {t('form.cancel')}
        </button>
      </div>
    </form>
  );
}

/** The strengths on offer, and the one in use where a record asks for another. */
function strengthsWith(visits: number): readonly number[] {
  const known: readonly number[] = STRENGTHS;
  return known.includes(visits) ? known : [...known, visits].sort((a, b) => a - b);
}

function handicapsOf(size: number): readonly number[] {
  const most = maxHandicap(size);
  return [0, ...Array.from({ length: Math.max(0, most - 1) }, (_, index) => index + 2)];
}
