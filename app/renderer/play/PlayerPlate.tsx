/** A player's plate: stone, name and strength, prisoners, hints, and whether the player is to move or thinks. */

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { BLACK, type Color } from '../../../engine/rules/color.ts';
import { isTimed } from '../game/game-clock.ts';
import { humanColor, playerOf } from '../game/game-settings.ts';
import { positionOf, positionAfter, type Game } from '../game/game.ts';
import { useEngineStatus } from '../engine.ts';
import { PlayerClock } from './PlayerClock.tsx';
import { useTableState } from './table-context.ts';
import { usePlayWords } from './use-play-words.ts';

export interface PlayerPlateProps {
  readonly color: Color;
  readonly game: Game;
  /** Moves on the board: prisoners are those of the shown position. */
  readonly at: number;
}

export function PlayerPlate({ color, game, at }: PlayerPlateProps): ReactElement {
  const { t } = useTranslation('play');
  const words = usePlayWords();
  const asking = useTableState((state) => state.asking);
  const engineReady = useEngineStatus(({ status }) => status === 'ready');
  const { settings, phase, hints, estimates } = game;
  const player = playerOf(settings, color);
  const side = color === BLACK ? 'black' : 'white';
  const toMove = phase === 'playing' && positionOf(game).toPlay === color;
  const captured = positionAfter(game, at).captured[color] ?? 0;
  const thinks = toMove && asking === 'move';
  const name = words.name(player, side, humanColor(settings) !== undefined);
  const strength = words.strength(player);
  return (
    <section
      className={toMove ? 'player-plate to-move' : 'player-plate'}
      aria-label={`${t(side)}: ${name}`}
    >
      <span className={`stone-dot large ${side}`} role="img" aria-label={t(side)} />
      <div className="player-who">
        <p className="player-name">{name}</p>
        {strength && <p className="player-strength">{strength}</p>}
      </div>
      <div className="player-facts">
        {thinks ? (
          <p className="player-thinks">
            {t(engineReady ? 'thinking' : 'waitingForEngine')}
            <span className="thinking-dots" aria-hidden="true">
              <i />
              <i />
              <i />
            </span>
          </p>
        ) : (
          toMove && <p className="player-turn">{t('toMove')}</p>
        )}
        <p>
          {t('captured', { count: captured })}
          {hints[color] > 0 && ` · ${t('hints', { count: hints[color] })}`}
          {estimates[color] > 0 && ` · ${t('estimates', { count: estimates[color] })}`}
        </p>
      </div>
      {isTimed(game) && <PlayerClock color={color} game={game} />}
    </section>
  );
}
