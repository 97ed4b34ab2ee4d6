/** Beside the board while guessing: the question or what was played, the score so far, and how it is counted. */

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { BLACK } from '../../../../engine/rules/color.ts';
import { formatMove } from '../../../../engine/rules/point.ts';
import { FaultText } from '../../fault/FaultText.tsx';
import { useFaultWords } from '../../fault/use-fault-words.ts';
import { Comparison } from './Comparison.tsx';
import { GuessGlyph, kindOf } from './GuessGlyph.tsx';
import { totalsOf, type Guess, type Totals } from './guess-run.ts';
import type { GuessTable } from './use-guess-run.ts';

export interface GuessPanelProps {
  readonly table: GuessTable;
  readonly title: string;
  /** Whether a search is part of the count on this board. */
  readonly searched: boolean;
}

export function GuessPanel({ table, title, searched }: GuessPanelProps): ReactElement {
  const { t } = useTranslation('guess');
  const { run } = table;
  const color = run.game.moves[run.at]?.color === BLACK ? 'black' : 'white';
  const last = run.guesses.at(-1);
  return (
    <div className="guess-panel">
      <header>
        <h1 className="serif">{t('title')}</h1>
        <p className="label">{title}</p>
      </header>
      <section className="guess-card card" aria-live="polite">
        {run.phase === 'asking' ? (
          <>
            <p className="guess-question serif">
              <span className={`stone-dot medium ${color}`} aria-hidden="true" />
              {t(`question.${color}`, { move: run.at + 1 })}
            </p>
            <p className="guess-soft">{t('how')}</p>
          </>
        ) : (
          last && <Revealed guess={last} size={run.game.size} />
        )}
      </section>
      <div className="guess-row">
        {run.phase === 'revealed' ? (
          <button type="button" className="button primary" onClick={table.next}>
            {t('next')}
            <kbd>↵</kbd>
          </button>
        ) : (
          <button type="button" className="button" onClick={table.skip}>
            {t('skip')}
            <kbd>S</kbd>
          </button>
        )}
        <button type="button" className="button quiet" onClick={table.stop}>
          {t('stop')}
        </button>
      </div>
      <Score totals={totalsOf(run)} />
      <Rule searched={searched} />
    </div>
  );
}

function Revealed({ guess, size }: { readonly guess: Guess; readonly size: number }): ReactElement {
  const { t } = useTranslation('guess');
  const reasonOf = useFaultWords();
  const { point, played, points, opinions, problem } = guess;
  const kind = kindOf(guess);
  return (
    <>
      <p className="guess-verdict serif">
        <GuessGlyph kind={kind} />
        <span>
          {kind === 'hit'
            ? t('same', { point: formatMove(played, size) })
            : t('other', { point: formatMove(played, size) })}
        </span>
        <strong className="guess-points">
          {points === undefined ? '…' : t('points', { count: points })}
        </strong>
      </p>
      {problem !== undefined && (
        <div role="alert" className="guess-problem">
          <FaultText text={t('unjudged', { reason: reasonOf(problem) })} fault={problem} />
        </div>
      )}
      {points === undefined && <p className="guess-soft">{t('judging')}</p>}
      {opinions && <Comparison size={size} choice={point} played={played} opinions={opinions} />}
    </>
  );
}

function Score({ totals }: { readonly totals: Totals }): ReactElement {
  const { t } = useTranslation('guess');
  const { points, streak, hits, guessed } = totals;
  return (
    <dl className="guess-score">
      <Figure name={t('total')} value={String(points)} />
      <Figure name={t('hits')} value={t('hitsOf', { hits, guessed })} />
      <Figure name={t('streak')} value={String(streak)} />
    </dl>
  );
}

export function Figure({
  name,
  value,
}: {
  readonly name: string;
  readonly value: string;
}): ReactElement {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

export function Rule({ searched }: { readonly searched: boolean }): ReactElement {
  const { t } = useTranslation('guess');
  return (
    <section className="guess-rule" aria-label={t('ruleTitle')}>
      <h2 className="label">{t('ruleTitle')}</h2>
      <p>{t('rule')}</p>
      <p>{t(searched ? 'ruleSearched' : 'ruleInstinct')}</p>
      <p>{t('ruleSkip')}</p>
    </section>
  );
}
