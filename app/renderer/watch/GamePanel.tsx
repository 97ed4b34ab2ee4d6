/** Beside a board alone: who plays, what each side expects, how the game ended, and the ways on from here. */

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { BLACK, WHITE, type Color } from '../../../engine/rules/color.ts';
import { analyseHere, playOn } from '../analysis/store.ts';
import { BackIcon } from '../shell/icons.tsx';
import { ExpectationBar } from './ExpectationBar.tsx';
import { downloadGame, today } from './save-game.ts';
import type { Look } from './use-look.ts';
import { useWatchWords } from './use-watch-words.ts';
import {
  lastExpectation,
  moverOf,
  positionAfter,
  recordOf,
  type WatchedGame,
} from './watched-game.ts';

export interface GamePanelProps {
  readonly look: Look;
  readonly onWall: () => void;
}

export function GamePanel({ look, onWall }: GamePanelProps): ReactElement {
  const { t } = useTranslation('watch');
  const { t: analyse } = useTranslation('analyse');
  const words = useWatchWords();
  const { game, at, over, follow } = look;
  return (
    <>
      <button type="button" className="button quiet watch-back" onClick={onWall}>
        <BackIcon width={18} height={18} />
        {t('toWall')}
      </button>
      <div className="watch-now" role="status">
        <h1 className="serif">
          {game?.end && over ? words.result(game.end) : t('moveNumber', { move: at })}
        </h1>
        {game?.end && over && <p className="soft">{words.how(game.end)}</p>}
      </div>
      {game && (
        <div className="watch-sides card">
          <SidePlate game={game} at={at} color={BLACK} />
          <SidePlate game={game} at={at} color={WHITE} />
        </div>
      )}
      <ul className="graph-key watch-key" aria-hidden="true">
        <li className="graph-key-winrate">{analyse('graph.winrate')}</li>
        <li className="graph-key-lead">{analyse('graph.lead')}</li>
      </ul>
      {follow && (
        <button type="button" className="button primary watch-follow" onClick={follow}>
          {t('follow')}
        </button>
      )}
      {game && <WaysOn game={game} at={at} />}
      {game && <p className="watch-special">{words.special(game.black, game.white)}</p>}
    </>
  );
}

interface SidePlateProps {
  readonly game: WatchedGame;
  readonly at: number;
  readonly color: Color;
}

function SidePlate({ game, at, color }: SidePlateProps): ReactElement {
  const { t } = useTranslation('watch');
  const words = useWatchWords();
  const player = color === BLACK ? game.black : game.white;
  const side = color === BLACK ? 'black' : 'white';
  const expected = lastExpectation(game, at, color);
  const toMove = !(game.end && at === game.moves.length) && moverOf(at) === color;
  return (
    <section
      className={toMove ? 'player-plate to-move' : 'player-plate'}
      aria-label={`${t(side)}: ${words.player(player)}`}
    >
      <span className={`stone-dot large ${side}`} role="img" aria-label={t(side)} />
      <div className="player-who">
        <p className="player-name">{words.name(player)}</p>
        <p className="player-strength">{words.strength(player)}</p>
      </div>
      <div className="watch-expects">
        <p>
          {expected
            ? `${words.winrate(expected)} · ${words.lead(expected)}`
            : t(player.kind === 'gtp' ? 'expectsUntold' : 'expectsNothing')}
        </p>
        {player.kind !== 'gtp' && <ExpectationBar expected={expected} />}
      </div>
    </section>
  );
}

function WaysOn({ game, at }: { readonly game: WatchedGame; readonly at: number }): ReactElement {
  const { t } = useTranslation('watch');
  const { t: matches } = useTranslation('matches');
  const carry = (to: typeof playOn): void => {
    const record = recordOf(game, today());
    to(record, record.mainLine()[at] ?? record.root);
  };
  return (
    <div className="watch-buttons">
      <button
        type="button"
        className="button"
        disabled={positionAfter(game, at).gameOver}
        onClick={() => {
          carry(playOn);
        }}
      >
        {t('playOn')}
      </button>
      <button
        type="button"
        className="button"
        onClick={() => {
          carry((record, node) => {
            analyseHere('', record, node);
          });
        }}
      >
        {matches('analyseHere')}
      </button>
      <button
        type="button"
        className="button"
        onClick={() => {
          downloadGame(game);
        }}
      >
        {t('save')}
      </button>
    </div>
  );
}
