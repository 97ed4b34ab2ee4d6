/** The strip under the board: a slider over the whole game with its key moves marked, and the transport. */

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../shell/IconButton.tsx';
import { PauseIcon, KeyMoveIcon, StartIcon } from '../shell/icons.tsx';
import { MoveCount, shareAlong, Timeline } from '../shell/Timeline.tsx';
import { SPEEDS, type Playback, type Speed } from './use-playback.ts';

export interface MatchTimelineProps {
  readonly playback: Playback;
  /** Moves in the game. */
  readonly length: number;
  readonly keyMoves: readonly number[];
}

export function MatchTimeline({ playback, length, keyMoves }: MatchTimelineProps): ReactElement {
  const { t } = useTranslation('matches');
  const { at, playing, speed, go, toggle, setSpeed } = playback;
  return (
    <Timeline
      at={at}
      length={length}
      onGo={go}
      words={{
        label: t('timeline'),
        value: t('moveOf', { move: at, length }),
        first: t('first'),
        back: t('back'),
        forward: t('forward'),
        last: t('last'),
      }}
      track={keyMoves.map((move) => (
        <button
          key={move}
          type="button"
          className="timeline-key"
          style={shareAlong(move, length)}
          tabIndex={-1}
          aria-label={t('goToMove', { move })}
          title={t('moveNumber', { move })}
          onClick={() => {
            go(move);
          }}
        >
          <KeyMoveIcon width={13} height={13} />
        </button>
      ))}
      count={<MoveCount at={at} length={length} />}
      middle={
        <IconButton
          icon={playing ? PauseIcon : StartIcon}
          label={t(playing ? 'pause' : 'autoplay')}
          off={length === 0}
          act={toggle}
        />
      }
    >
      <label className="timeline-speed">
        <span className="visually-hidden">{t('speed')}</span>
        <select
          className="select"
          value={speed}
          onChange={(event) => {
            setSpeed(Number(event.target.value) as Speed);
          }}
        >
          {SPEEDS.map((value) => (
            <option key={value} value={value}>
              {t('movesASecond', { speed: value === 0.5 ? '½' : value })}
            </option>
          ))}
        </select>
      </label>
    </Timeline>
  );
}
