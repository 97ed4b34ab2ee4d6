/** While a person's time runs out: a tick a second for the last ten of it, and words for screen readers. */

import { useEffect, useRef, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { clocksOf, runningClock } from '../game/game-clock.ts';
import { playerToMove, positionOf } from '../game/game.ts';
import { useVolume } from '../settings/store.ts';
import { playClockTick } from '../sound/clock-sound.ts';
import { clockFace, WARNING_SECONDS } from './clock-face.ts';
import { useTableState } from './table-context.ts';
import { useNow } from './use-now.ts';

const URGENT_SECONDS = 5;

export function ClockWarning(): ReactElement {
  const { t } = useTranslation('play');
  const volume = useVolume();
  const seconds = useLastSeconds();
  const before = useRef(seconds);
  useEffect(() => {
    if (before.current === seconds) return;
    before.current = seconds;
    if (seconds !== undefined) playClockTick(volume, seconds <= URGENT_SECONDS);
  }, [seconds, volume]);
  const spoken =
    seconds === undefined ? undefined : seconds > URGENT_SECONDS ? WARNING_SECONDS : URGENT_SECONDS;
  return (
    <p role="alert" className="visually-hidden">
      {spoken !== undefined && t('clock.secondsLeft', { count: spoken })}
    </p>
  );
}

/** Of a person who is to move; undefined while there is time. */
function useLastSeconds(): number | undefined {
  const game = useTableState((state) => state.game);
  const turn = useTableState((state) => state.turn);
  const mine = turn !== undefined && playerToMove(game)?.kind === 'human';
  const now = useNow(mine);
  if (!mine) return undefined;
  const clock = clocksOf(game)[positionOf(game).toPlay];
  const { seconds, warning } = clockFace(runningClock(clock, Math.max(0, now - turn.began)));
  return warning && seconds > 0 ? seconds : undefined;
}
