/** The strip under the board: a slider over the whole game with its key moves marked, and the transport. */

import type { CSSProperties, ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import {
  BackIcon,
  FirstIcon,
  ForwardIcon,
  LastIcon,
  PauseIcon,
  StarIcon,
  StartIcon,
  type IconComponent,
} from '../shell/icons.tsx';
import { SPEEDS, type Playback, type Speed } from './use-playback.ts';
import './match-timeline.css';

export interface MatchTimelineProps {
  readonly playback: Playback;
  /** Moves in the game. */
  readonly length: number;
  readonly keyMoves: readonly number[];
}

export function MatchTimeline({ playback, length, keyMoves }: MatchTimelineProps): ReactElement {
  const { t } = useTranslation('matches');
  const { at, playing, speed, go, step, toggle, setSpeed } = playback;
  const share = (move: number): CSSProperties =>
    ({ '--share': length > 0 ? move / length : 0 }) as CSSProperties;
  return (
    <div className="timeline">
      <div className="timeline-track" style={share(at)}>
        {keyMoves.map((move) => (
          <button
            key={move}
            type="button"
            className="timeline-key"
            style={share(move)}
            tabIndex={-1}
            aria-label={t('goToMove', { move })}
            title={t('moveNumber', { move })}
            onClick={() => {
              go(move);
            }}
          >
            <StarIcon width={13} height={13} />
          </button>
        ))}
        <input
          type="range"
          min={0}
          max={length}
          value={at}
          aria-label={t('timeline')}
          aria-valuetext={t('moveOf', { move: at, length })}
          onChange={(event) => {
            go(event.target.valueAsNumber);
          }}
        />
      </div>
      <div className="timeline-controls">
        <p className="timeline-count">
          <strong>{at}</strong> / {length}
        </p>
        <div className="timeline-transport">
          <TransportButton
            icon={FirstIcon}
            label={t('first')}
            off={at === 0}
            act={() => {
              go(0);
            }}
          />
          <TransportButton
            icon={BackIcon}
            label={t('back')}
            off={at === 0}
            act={() => {
              step(-1);
            }}
          />
          <TransportButton
            icon={playing ? PauseIcon : StartIcon}
            label={t(playing ? 'pause' : 'autoplay')}
            off={length === 0}
            act={toggle}
          />
          <TransportButton
            icon={ForwardIcon}
            label={t('forward')}
            off={at === length}
            act={() => {
              step(1);
            }}
          />
          <TransportButton
            icon={LastIcon}
            label={t('last')}
            off={at === length}
            act={() => {
              go(length);
            }}
          />
        </div>
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
      </div>
    </div>
  );
}

interface TransportButtonProps {
  readonly icon: IconComponent;
  readonly label: string;
  readonly off: boolean;
  readonly act: () => void;
}

function TransportButton({ icon: Icon, label, off, act }: TransportButtonProps): ReactElement {
  return (
    <button
      type="button"
      className="button quiet icon"
      aria-label={label}
      title={label}
      disabled={off}
      onClick={act}
    >
      <Icon width={20} height={20} />
    </button>
  );
}
