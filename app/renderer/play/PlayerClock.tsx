/** A player's clock on the plate: it counts down while the player is to move. */

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Color } from '../../../engine/rules/color.ts';
import { clocksOf, runningClock } from '../game/game-clock.ts';
import { positionOf, type Game } from '../game/game.ts';
import { clockFace } from './clock-face.ts';
import { useTableState } from './table-context.ts';
import { useNow } from './use-now.ts';

export function PlayerClock({ color, game }: { color: Color; game: Game }): ReactElement {
  const { t } = useTranslation('play');
  const turn = useTableState((state) => state.turn);
  const running = turn !== undefined && positionOf(game).toPlay === color;
  const now = useNow(running && turn.stoppedAt === undefined);
  const clock = clocksOf(game)[color];
  const elapsed = running ? Math.max(0, turn.stoppedAt ?? now - turn.began) : 0;
  const flagged =
    game.result?.kind === 'win' && game.result.by === 'time' && game.result.winner !== color;
  const shown = runningClock(clock, elapsed);
  const { time, overtime, warning } = clockFace(shown);
  const { control } = shown;
  return (
    <p
      className={warning && running ? 'player-clock warning' : 'player-clock'}
      role="timer"
      aria-label={t('clock.of', { time: flagged ? t('clock.over') : time })}
      data-testid={`clock-${color}`}
    >
      <span className="clock-time">{flagged ? '0:00' : time}</span>
      {!flagged && control.kind === 'byo-yomi' && (
        <span className="clock-left">
          {overtime
            ? t('clock.periods', { count: shown.left })
            : t('clock.byoYomi', {
                count: control.periods,
                seconds: control.periodMs / 1000,
              })}
        </span>
      )}
      {!flagged && control.kind === 'canadian' && (
        <span className="clock-left">
          {overtime
            ? t('clock.stones', { count: shown.left })
            : t('clock.canadian', {
                count: control.stones,
                minutes: control.periodMs / 60_000,
              })}
        </span>
      )}
      {!flagged && control.kind === 'fischer' && (
        <span className="clock-left">
          {t('clock.fischer', { seconds: control.incrementMs / 1000 })}
        </span>
      )}
    </p>
  );
}
