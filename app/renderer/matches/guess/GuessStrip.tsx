/** The strip under the board while guessing: how far the game is, without a word of what comes, and the guesses. */

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { MoveCount } from '../../shell/Timeline.tsx';
import { GuessGlyph, kindOf } from './GuessGlyph.tsx';
import type { GuessRun } from './guess-run.ts';

/** Guesses that are shown, the latest ones. */
const SHOWN = 28;

export function GuessStrip({ run }: { readonly run: GuessRun }): ReactElement {
  const { t } = useTranslation('guess');
  const { length } = run.game.moves;
  const shown = run.guesses.slice(-SHOWN);
  return (
    <div className="guess-strip">
      <progress value={run.at} max={Math.max(1, length)} aria-label={t('progress')} />
      <div className="guess-strip-row">
        <p className="timeline-count">
          <MoveCount at={run.at} length={length} />
        </p>
        <ol className="guess-glyphs" aria-label={t('guesses')}>
          {shown.map((one) => (
            <li key={one.number} title={t('moveWas', { move: one.number })}>
              <GuessGlyph kind={kindOf(one)} />
              <span className="visually-hidden">
                {t('moveWas', { move: one.number })}: {t(`kind.${kindOf(one)}`)}
              </span>
            </li>
          ))}
        </ol>
      </div>
    </div>
  );
}
