/**
 * One move explained: verdict, the two voices, the price of habit, facts, the expected sequence, words. Any room
 * places it with what `useExplanation` returns, and draws that one's `board` on its board.
 */

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useEngineStatus } from '../engine.ts';
import { FaultText } from '../fault/FaultText.tsx';
import { useFaultWords } from '../fault/use-fault-words.ts';
import { Facts, PointingButton } from './Facts.tsx';
import { Price } from './Price.tsx';
import type { PublishedOdds } from './published.ts';
import { RankChoice } from './RankChoice.tsx';
import { usePeopleSpeak } from './PeopleSilent.tsx';
import { Sequence } from './Sequence.tsx';
import type { Explaining } from './use-explanation.ts';
import { Verdict } from './Verdict.tsx';
import { verdictText } from './verdict-text.ts';
import { Voices } from './Voices.tsx';
import './explanation-panel.css';

export interface ExplanationPanelProps {
  readonly of: Explaining;
  /** What others published about the move. */
  readonly published?: PublishedOdds | undefined;
}

export function ExplanationPanel({ of, published }: ExplanationPanelProps): ReactElement | null {
  const { t } = useTranslation('explain');
  const reasonOf = useFaultWords();
  const { question, told, problem } = of;
  const hasHuman = usePeopleSpeak(question?.position.size);
  if (!question) return null;
  const searched = told !== undefined && told.visits.root > 0;
  // The verdict stands at the top and the facts are listed: no sentence is said twice.
  const rest = told?.sentences.filter(({ from }) => !/^(verdict|facts)\b/.test(from)) ?? [];
  return (
    <section className="explanation" aria-label={t('title')} aria-busy={of.searching}>
      {searched ? <Verdict told={told} /> : <h2 className="verdict serif glance">{t('glance')}</h2>}
      <Asking of={of} />
      <Waiting of={of} />
      {problem !== undefined && (
        <div role="alert" className="explanation-problem">
          <FaultText text={t('failed', { reason: reasonOf(problem) })} fault={problem} />
        </div>
      )}
      <RankChoice size={question.position.size} spoke={told?.human?.rank} />
      <Voices told={told} published={published} hasHuman={hasHuman} size={question.position.size} />
      {told?.note && <p className="explanation-note">{told.note}</p>}
      {searched && <Price told={told} />}
      <Facts of={of} />
      <Sequence of={of} />
      {searched && rest.length > 0 && (
        <section className="words" aria-label={t('words')}>
          <h3 className="label">{t('words')}</h3>
          <p>
            {rest.map(({ text, from }) => (
              <PointingButton key={from} of={of} part={from}>
                {text}
              </PointingButton>
            ))}
          </p>
        </section>
      )}
    </section>
  );
}

/** Said while the engine is away and something is asked of it. */
function Waiting({ of: { told, searching, problem } }: { readonly of: Explaining }) {
  const { t } = useTranslation('explain');
  const away = useEngineStatus(({ status }) => status === 'connecting' || status === 'restarting');
  const asked = searching || told === undefined;
  return (
    <p role="status" className="explanation-waiting">
      {away && asked && problem === undefined ? t('waiting') : ''}
    </p>
  );
}

/** The one button: ask, stop, or look deeper, with how far the search is. Screen readers hear the verdict. */
function Asking({ of }: { readonly of: Explaining }): ReactElement {
  const { t, i18n } = useTranslation('explain');
  const { told, searching, progress } = of;
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent' }).format(progress);
  return (
    <div className="asking">
      {searching ? (
        <>
          <button type="button" className="button" onClick={of.stop}>
            {t('stop')}
          </button>
          <progress value={progress} aria-label={t('searching')} />
          <span className="asking-percent">{percent}</span>
        </>
      ) : (
        <>
          <button
            type="button"
            className={told?.complete ? 'button' : 'button primary'}
            onClick={of.ask}
          >
            {told?.complete ? t('deeper') : t('ask')}
          </button>
          {told && told.visits.root > 0 && (
            <span className="asking-percent">{t('visits', { count: told.visits.root })}</span>
          )}
        </>
      )}
      <span role="status" className="visually-hidden">
        {searching ? t('searching') : told && told.visits.root > 0 ? verdictText(told) : ''}
      </span>
    </div>
  );
}
