/** The end of guessing: points, share of the same moves, what the voices' instinct would have hit, the best so far. */

import { useEffect, useRef, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { percentText } from '../../explain/numbers.ts';
import { VOICE_IDS } from '../../surprise/bundled-voices.ts';
import type { ExpectedGame } from '../../surprise/use-expectations.ts';
import { totalKey, useBestTotals } from './best-totals.ts';
import { Figure, Rule } from './GuessPanel.tsx';
import { hitsOfInstinct, POINTS_FOR_SAME, totalsOf, type GuessRun } from './guess-run.ts';

export interface EndCardProps {
  readonly match: string;
  readonly title: string;
  readonly run: GuessRun;
  readonly expected: ExpectedGame;
  readonly searched: boolean;
  readonly onAgain: () => void;
  readonly onClose: () => void;
}

export function EndCard(props: EndCardProps): ReactElement {
  const { match, title, run, expected, searched, onAgain, onClose } = props;
  const { t, i18n } = useTranslation('guess');
  const heading = useRef<HTMLHeadingElement>(null);
  const best = useBestTotals((state) => state.best[totalKey(match, run.sides)]);
  const offer = useBestTotals((state) => state.offer);
  const { points, guessed, hits, skipped, longestStreak, open } = totalsOf(run);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    if (!open && guessed > 0) offer(match, run.sides, points);
  }, [open, guessed, points, offer, match, run.sides]);
  const share = (count: number): string =>
    t('shareOf', {
      hits: count,
      guessed,
      share: percentText(guessed > 0 ? count / guessed : 0, i18n.language),
    });
  return (
    <div className="guess-panel">
      <header>
        <h1 className="serif" ref={heading} tabIndex={-1}>
          {t('over')}
        </h1>
        <p className="label">{title}</p>
      </header>
      <section className="guess-card card" aria-label={t('over')}>
        <p className="guess-end-points serif">
          {open ? t('counting') : t('points', { count: points })}
          <span className="guess-soft">
            {t('ofMost', { count: POINTS_FOR_SAME * (guessed + skipped) })}
          </span>
        </p>
        <dl className="guess-figures">
          <Figure name={t('youHit')} value={share(hits)} />
          {VOICE_IDS.map((id) => {
            const instincts = expected.known[id];
            const complete = instincts?.length === run.game.moves.length;
            return (
              complete && (
                <Figure
                  key={id}
                  name={t(`instinctHit.${id}`)}
                  value={share(hitsOfInstinct(run, instincts))}
                />
              )
            );
          })}
          <Figure name={t('longestStreak')} value={String(longestStreak)} />
          {skipped > 0 && <Figure name={t('skipped')} value={String(skipped)} />}
          {best !== undefined && <Figure name={t('bestTotal')} value={String(best)} />}
        </dl>
        {!expected.complete && (
          <p className="guess-soft">{t(expected.problem ? 'noInstinct' : 'instinctComes')}</p>
        )}
      </section>
      <div className="guess-row">
        <button type="button" className="button primary" onClick={onAgain}>
          {t('again')}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {t('close')}
        </button>
      </div>
      <Rule searched={searched} />
    </div>
  );
}
