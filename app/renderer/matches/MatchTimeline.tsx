/** The strip under the board: the line of surprise with a slider over it, key moves and ✦ marked, and the transport. */

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../shell/IconButton.tsx';
import { KeyMoveIcon, PauseIcon, StartIcon } from '../shell/icons.tsx';
import { SpeedChoice } from '../shell/SpeedChoice.tsx';
import { MoveCount, shareAlong, Timeline } from '../shell/Timeline.tsx';
import type { Expectations } from '../surprise/expectations.ts';
import { SurpriseLine } from '../surprise/SurpriseLine.tsx';
import { SurpriseStars } from '../surprise/SurpriseStars.tsx';
import { SurpriseSteps } from '../surprise/SurpriseSteps.tsx';
import { useSurpriseWords } from '../surprise/use-surprise-words.ts';
import { SPEEDS, type Playback } from './use-playback.ts';

export interface MatchTimelineProps {
  readonly playback: Playback;
  /** Moves in the game. */
  readonly length: number;
  readonly keyMoves: readonly number[];
  readonly expected: Expectations;
  /** Numbers (from 1) of the moves that nobody expected. */
  readonly unexpected: readonly number[];
  /** `P10` */
  readonly pointOf: (move: number) => string;
}

export function MatchTimeline(props: MatchTimelineProps): ReactElement {
  const { playback, length, keyMoves, expected, unexpected, pointOf } = props;
  const { t } = useTranslation('matches');
  const { t: ts } = useTranslation('surprise');
  const chancesOf = useSurpriseWords(expected);
  const { at, playing, speed, go, step, toggle, setSpeed } = playback;
  const place = t('moveOf', { move: at, length });
  const chances = chancesOf(at);
  return (
    <Timeline
      className="graphed"
      at={at}
      length={length}
      onGo={(to) => {
        if (to === at + 1) step(1);
        else go(to);
      }}
      words={{
        label: t('timeline'),
        value: chances === '' ? place : ts('value', { place, chances }),
        first: t('first'),
        back: t('back'),
        forward: t('forward'),
        last: t('last'),
      }}
      tipOf={(move) => {
        // What comes is not told while the reader is asked about it.
        const gave = playback.asking && move > at ? '' : chancesOf(move);
        return gave === '' ? undefined : ts('tip', { move, point: pointOf(move), chances: gave });
      }}
      track={
        <>
          <SurpriseLine expected={expected} length={length} at={at} />
          {keyMoves.map((move) => (
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
              <KeyMoveIcon width={11} height={11} />
            </button>
          ))}
          <SurpriseStars
            moves={unexpected}
            length={length}
            at={at}
            nameOf={(move) => ts('star', { move, point: pointOf(move), chances: chancesOf(move) })}
            onGo={go}
          />
        </>
      }
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
      <div className="timeline-side">
        <SurpriseSteps moves={unexpected} at={at} onGo={go} />
        <SpeedChoice speeds={SPEEDS} speed={speed} onChange={setSpeed} />
      </div>
    </Timeline>
  );
}
