/** After two passes: the dead stones are agreed on, with the count as it would be, and play may be resumed. */

import { useMemo, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { countOf, withCountAccepted } from '../game/game.ts';
import { CountTable } from './CountTable.tsx';
import { useConductor, useTableState } from './table-context.ts';
import { usePlayWords } from './use-play-words.ts';

export function CountView(): ReactElement {
  const { t } = useTranslation('play');
  const words = usePlayWords();
  const conductor = useConductor();
  const game = useTableState((state) => state.game);
  const suggesting = useTableState((state) => state.asking === 'count');
  const count = useMemo(() => countOf(game), [game]);
  const { result } = withCountAccepted(game);
  return (
    <section className="count" aria-label={t('count.title')}>
      <div className="situation">
        <h1 className="serif">{t('situation.counting')}</h1>
        <p className="soft">{t(suggesting ? 'count.suggesting' : 'count.howTo')}</p>
      </div>
      <CountTable count={count} />
      <p className="count-lead">
        {result && t('count.asMarked', { result: words.result(result) })}
      </p>
      <div className="play-choice">
        <button
          type="button"
          className="button primary"
          disabled={suggesting}
          onClick={() => {
            conductor.acceptCount();
          }}
        >
          {t('count.accept')}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => {
            conductor.resumePlay();
          }}
        >
          {t('count.resume')}
        </button>
      </div>
    </section>
  );
}
