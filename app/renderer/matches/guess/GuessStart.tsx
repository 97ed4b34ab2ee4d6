/** Begins guessing from the move that the board shows: whose moves, and the best total so far. */

import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { totalKey, useBestTotals } from './best-totals.ts';
import { hasQuestions, SIDES, type GuessedGame, type Sides } from './guess-run.ts';
import './guess.css';

export interface GuessStartProps {
  readonly match: string;
  readonly game: GuessedGame;
  /** Moves on the board. */
  readonly at: number;
  readonly onStart: (sides: Sides) => void;
}

export function GuessStart({ match, game, at, onStart }: GuessStartProps): ReactElement {
  const { t } = useTranslation('guess');
  const [sides, setSides] = useState<Sides>('both');
  const best = useBestTotals((state) => state.best[totalKey(match, sides)]);
  const possible = hasQuestions(game, sides, at);
  return (
    <section className="guess-start card" aria-label={t('title')}>
      <div>
        <h2>{t('title')}</h2>
        <p className="guess-soft">{t('intro')}</p>
      </div>
      <div className="choice" role="radiogroup" aria-label={t('sides')}>
        {SIDES.map((side) => (
          <label key={side}>
            <input
              type="radio"
              name={`guess-sides-${match}`}
              checked={sides === side}
              onChange={() => {
                setSides(side);
              }}
            />
            {t(`side.${side}`)}
          </label>
        ))}
      </div>
      <div className="guess-row">
        <button
          type="button"
          className="button"
          disabled={!possible}
          onClick={() => {
            onStart(sides);
          }}
        >
          {at === 0 ? t('start') : t('startAfter', { move: at })}
        </button>
        <span className="guess-soft">
          {!possible ? t('nothingLeft') : best !== undefined && t('best', { count: best })}
        </span>
      </div>
    </section>
  );
}
