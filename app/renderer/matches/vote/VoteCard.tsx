/** The vote before a famous move is shown, and what came of it: the move, the voices' favourites, what it teaches. */

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMove, type Move, type Point } from '../../../../engine/rules/point.ts';
import { FaultText } from '../../fault/FaultText.tsx';
import { useFaultWords } from '../../fault/use-fault-words.ts';
import { Comparison } from '../guess/Comparison.tsx';
import type { VoteOpinions } from './use-opinions.ts';
import '../guess/guess.css';

export interface BallotProps {
  /** The move that is voted on, from 1. */
  readonly number: number;
  readonly color: 'black' | 'white';
  /** Shows the move without a vote. */
  readonly onPass: () => void;
}

export function Ballot({ number, color, onPass }: BallotProps): ReactElement {
  const { t } = useTranslation('guess');
  return (
    <section className="guess-card card" aria-label={t('vote.title')} aria-live="polite">
      <p className="guess-question serif">
        <span className={`stone-dot medium ${color}`} aria-hidden="true" />
        {t(`vote.${color}`, { move: number })}
      </p>
      <p className="guess-soft">{t('how')}</p>
      <div className="guess-row">
        <button type="button" className="button" onClick={onPass}>
          {t('vote.pass')}
          <kbd>→</kbd>
        </button>
      </div>
    </section>
  );
}

export interface VoteResultProps {
  readonly size: number;
  readonly choice: Point;
  readonly played: Move;
  readonly heard: VoteOpinions;
  /** Whether the self-taught network does not know boards of this size. */
  readonly rough: boolean;
}

export function VoteResult({ size, choice, played, heard, rough }: VoteResultProps): ReactElement {
  const { t } = useTranslation('guess');
  const { t: ts } = useTranslation('surprise');
  const reasonOf = useFaultWords();
  const same = choice === played;
  const names = { point: formatMove(choice, size), played: formatMove(played, size) };
  return (
    <section className="guess-card card" aria-label={t('vote.title')} aria-live="polite">
      <p className="vote-outcome serif">{same ? t('vote.same') : t('vote.other', names)}</p>
      {heard.opinions ? (
        <Comparison size={size} choice={choice} played={played} opinions={heard.opinions} />
      ) : (
        <div className="guess-soft">
          {heard.problem ? (
            <FaultText
              text={t('vote.failed', { reason: reasonOf(heard.problem) })}
              fault={heard.problem}
            />
          ) : (
            t('vote.asking')
          )}
        </div>
      )}
      {rough && heard.opinions && <p className="guess-soft">{ts('unlearned')}</p>}
      {!same && <p className="guess-soft">{t('vote.lesson', names)}</p>}
    </section>
  );
}
