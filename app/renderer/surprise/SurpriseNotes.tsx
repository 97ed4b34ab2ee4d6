/** The line of surprise in words: whose expectations it shows, and the moves that nobody expected, to go to. */

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FaultText } from '../fault/FaultText.tsx';
import { useFaultWords } from '../fault/use-fault-words.ts';
import { StarIcon } from '../shell/icons.tsx';
import { hasLearned, VOICE_IDS, type BundledVoice } from './bundled-voices.ts';
import type { ExpectedGame } from './use-expectations.ts';
import './surprise-line.css';

export interface SurpriseNotesProps {
  readonly expected: ExpectedGame;
  /** Undefined until the engine has said which there are. */
  readonly voices: readonly BundledVoice[] | undefined;
  readonly size: number;
  /** Numbers of the moves that nobody expected, from 1. */
  readonly moves: readonly number[];
  readonly at: number;
  /** `P10` */
  readonly pointOf: (move: number) => string;
  readonly onGo: (move: number) => void;
}

export function SurpriseNotes(props: SurpriseNotesProps): ReactElement | null {
  const { expected, voices, size, moves, at, pointOf, onGo } = props;
  const { t, i18n } = useTranslation('surprise');
  const reasonOf = useFaultWords();
  const { known, complete, progress, problem, retry } = expected;
  const shown = VOICE_IDS.filter((id) => known[id] !== undefined);
  const rough = shown.includes('self-taught') && hasLearned(voices, size) === false;
  if (shown.length === 0 && progress === undefined && problem === undefined) return null;
  return (
    <section className="surprise-notes" aria-label={t('title')}>
      <h3 className="label">{t('title')}</h3>
      {problem !== undefined && (
        <div className="surprise-wait" role="alert">
          <FaultText text={t('failed', { reason: reasonOf(problem) })} fault={problem} />
          <button type="button" className="button" onClick={retry}>
            {t('retry')}
          </button>
        </div>
      )}
      {progress !== undefined && (
        <div className="surprise-wait">
          <p>{t('asking')}</p>
          <progress value={progress} aria-label={t('asking')} />
        </div>
      )}
      {shown.length > 0 && (
        <>
          <p>{t(shown.length > 1 ? 'both' : `alone.${shown[0] ?? 'self-taught'}`)}</p>
          {rough && <p>{t('unlearned')}</p>}
        </>
      )}
      {shown.length > 0 && complete && (
        <>
          <p>{t('unexpected', { count: moves.length })}</p>
          <ul className="surprise-list">
            {moves.map((move) => (
              <li key={move}>
                <button
                  type="button"
                  className="button"
                  aria-pressed={move === at}
                  aria-label={t('goTo', { move, point: pointOf(move) })}
                  onClick={() => {
                    onGo(move);
                  }}
                >
                  <StarIcon width={10} height={10} />
                  {new Intl.NumberFormat(i18n.language).format(move)} <span>{pointOf(move)}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
