/** The Watch room: machines play each other, on a wall of boards or on one of them. */

import { useEffect, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { Board } from '../board/Board.tsx';
import { PassAndResult } from '../board/PassAndResult.tsx';
import type { Fault } from '../fault/fault.ts';
import { windowLearning } from '../learn/learning.ts';
import { isWorked } from '../learn/with-event.ts';
import { PassBanner } from '../play/PassBanner.tsx';
import { RoomLayout } from '../shell/RoomLayout.tsx';
import { FinishedGames } from './FinishedGames.tsx';
import { GamePanel } from './GamePanel.tsx';
import { Invitation } from './Invitation.tsx';
import { PairingForm } from './PairingForm.tsx';
import { SourceField } from './SourceField.tsx';
import { useSetting, windowShow } from './store.ts';
import { Troubles } from './Troubles.tsx';
import { useLook } from './use-look.ts';
import { useWatchKeys } from './use-watch-keys.ts';
import { useWatchWords } from './use-watch-words.ts';
import { Wall } from './Wall.tsx';
import { WallControls } from './WatchControls.tsx';
import { WatchTimeline } from './WatchTimeline.tsx';
import { originOf } from './watched-game.ts';
import './watch.css';

export function WatchRoom(): ReactElement {
  const { t } = useTranslation('watch');
  const words = useWatchWords();
  const show = windowShow();
  const learning = windowLearning();
  const started = useStore(show.store, (state) => state.started);
  const count = useStore(show.store, (state) => state.count);
  const gone = useStore(show.store, ({ trouble }) => trouble !== undefined && isOfPlayer(trouble));
  const { run: shownRun, pairing, problem } = useSetting();
  const active = useStore(learning.store, ({ runs }) => runs?.find(isWorked)?.run);
  useEffect(() => learning.watch(), [learning]);
  useEffect(() => {
    show.enter();
    return () => {
      show.leave();
    };
  }, [show]);
  const control = useLook(show);
  useWatchKeys(show, control);
  const { look } = control;
  const { size } = look?.game ?? pairing;
  const taught = shownRun !== undefined || originOf(pairing.first, pairing.second) === 'taught';
  return (
    <RoomLayout
      name={t('title')}
      board={
        look ? (
          <div className="watch-board">
            <Board
              size={size}
              stones={look.stones ?? new Uint8Array(size * size)}
              lastMove={look.last && look.last.move < size * size ? look.last.move : undefined}
              interactive={false}
              label={t('boardLabel', {
                black: look.game ? words.player(look.game.black) : '',
                white: look.game ? words.player(look.game.white) : '',
                move: look.at,
              })}
            />
            <PassAndResult size={size} last={look.last} result={undefined} />
            {look.last?.move === size * size && <PassBanner color={look.last.color} settled />}
          </div>
        ) : (
          <div className={started ? 'watch-wall' : 'watch-wall empty'}>
            <Wall show={show} size={size} onOpen={control.open} />
            {!started && <Invitation run={active} />}
          </div>
        )
      }
      timeline={
        look ? <WatchTimeline show={show} look={look} /> : started && <WallControls show={show} />
      }
      panel={
        <div className="watch-panel">
          <Troubles show={show} />
          {look && <GamePanel look={look} onWall={control.toWall} />}
          {!look && started && (
            <header>
              <h1 className="serif">{t(taught ? 'headings.taught' : 'headings.others')}</h1>
              <p className="watch-special">
                {taught ? t('special.taught') : words.special(pairing.first, pairing.second)}
              </p>
            </header>
          )}
          {started && (!look || count === 1) && <SourceField run={active} />}
          {(shownRun === undefined ? !look || count === 1 || gone : problem) && (
            <PairingForm show={show} />
          )}
          {started && <FinishedGames show={show} onOpen={control.openGame} />}
        </div>
      }
    />
  );
}

/** Whether another player is a way out. */
function isOfPlayer({ code }: Fault): boolean {
  return code === 'unknown-network' || code.startsWith('gtp-');
}
