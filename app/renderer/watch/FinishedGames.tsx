/** The games that have ended: how many each side won, and the newest of them to look at and to keep. */

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { BLACK, type Color } from '../../../engine/rules/color.ts';
import { downloadGame } from './save-game.ts';
import type { Show } from './show.ts';
import { useWatchWords } from './use-watch-words.ts';
import type { WatchedGame } from './watched-game.ts';

const LISTED = 8;

export interface FinishedGamesProps {
  readonly show: Show;
  readonly onOpen: (game: WatchedGame) => void;
}

export function FinishedGames({ show, onOpen }: FinishedGamesProps): ReactElement | null {
  const { t } = useTranslation('watch');
  const words = useWatchWords();
  const finished = useStore(show.store, (state) => state.finished);
  if (finished.length === 0) return null;
  return (
    <section className="watch-finished" aria-label={t('finished.title')}>
      <h2>{t('finished.title')}</h2>
      <ul className="watch-tally soft small">
        {tally().map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <ul className="watch-finished-list">
        {finished.slice(0, LISTED).map((game) => (
          <li key={game.key}>
            <button
              type="button"
              className="button quiet small watch-finished-open"
              onClick={() => {
                onOpen(game);
              }}
            >
              <Winner color={winnerOf(game)} />
              <span className="watch-finished-result">{game.end && words.result(game.end)}</span>
              <span className="soft">{t('moves', { count: game.moves.length })}</span>
            </button>
            <button
              type="button"
              className="button quiet small"
              onClick={() => {
                downloadGame(game);
              }}
            >
              {t('save')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );

  /** By player where two different ones play, else by colour. */
  function tally(): string[] {
    const wins = new Map<string, number>();
    const add = (name: string): void => {
      wins.set(name, (wins.get(name) ?? 0) + 1);
    };
    const mixed = finished.some(({ black, white }) => words.player(black) !== words.player(white));
    let draws = 0;
    for (const game of finished) {
      const winner = winnerOf(game);
      if (winner === undefined) draws++;
      else if (mixed) add(words.player(winner === BLACK ? game.black : game.white));
      else add(t(winner === BLACK ? 'black' : 'white'));
    }
    const won = [...wins]
      .sort(([, a], [, b]) => b - a)
      .map(([name, count]) => t('finished.won', { name, count }));
    return [
      t('finished.games', { count: finished.length }),
      ...won,
      ...(draws > 0 ? [t('finished.draws', { count: draws })] : []),
    ];
  }
}

function winnerOf({ end }: WatchedGame): Color | undefined {
  return end?.result.kind === 'win' ? end.result.winner : undefined;
}

/** Half of each for a draw. */
function Winner({ color }: { readonly color: Color | undefined }): ReactElement {
  const side = color === undefined ? 'drawn' : color === BLACK ? 'black' : 'white';
  return <span className={`stone-dot ${side}`} />;
}
