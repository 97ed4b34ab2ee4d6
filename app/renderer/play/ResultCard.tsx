/** The end of the game: who won and by what, the count that gave it, and another game. */

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { BLACK, WHITE } from '../../../engine/rules/color.ts';
import { analyseHere } from '../analysis/store.ts';
import { humanColor } from '../game/game-settings.ts';
import { countOf, lastNode } from '../game/game.ts';
import { CountTable } from './CountTable.tsx';
import { RecordButtons } from './RecordButtons.tsx';
import { useConductor, useTableState } from './table-context.ts';
import { usePlayWords } from './use-play-words.ts';

export function ResultCard({ onNewGame }: { readonly onNewGame: () => void }): ReactElement | null {
  const { t } = useTranslation('play');
  const words = usePlayWords();
  const conductor = useConductor();
  const game = useTableState((state) => state.game);
  const { result, settings, hints, estimates } = game;
  if (!result) return null;
  const you = humanColor(settings);
  const hintsUsed = hints[BLACK] + hints[WHITE];
  const estimatesUsed = estimates[BLACK] + estimates[WHITE];
  const counted = game.dead && (result.kind === 'draw' || typeof byOf(result) === 'number');
  const remarks = [
    you !== undefined &&
      result.kind === 'win' &&
      t(result.winner === you ? 'result.youWon' : 'result.youLost'),
    hintsUsed > 0 && t('result.hintsUsed', { count: hintsUsed }),
    estimatesUsed > 0 && t('result.estimatesUsed', { count: estimatesUsed }),
    game.untimed && t('result.untimed'),
  ].filter(Boolean);
  return (
    <section className="result" aria-label={words.result(result)}>
      <div className="situation">
        <h1 className="serif">{words.result(result)}</h1>
        {remarks.length > 0 && <p className="soft">{remarks.join(' ')}</p>}
      </div>
      {counted && <CountTable count={countOf(game)} />}
      {result.kind === 'win' && result.by === 'time' && (
        <div className="play-choice">
          <button
            type="button"
            className="button"
            onClick={() => {
              conductor.playOn();
            }}
          >
            {t('result.playOn')}
          </button>
        </div>
      )}
      <div className="play-choice">
        <button
          type="button"
          className="button primary"
          onClick={() => {
            conductor.rematch();
          }}
        >
          {t('result.rematch')}
        </button>
        <button type="button" className="button" onClick={onNewGame}>
          {t('newGame')}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => {
            analyseHere('', game.tree, lastNode(game.tree));
          }}
        >
          {t('analyse')}
        </button>
      </div>
      <RecordButtons />
    </section>
  );
}

function byOf(result: { readonly kind: string; readonly by?: unknown }): unknown {
  return result.by;
}
