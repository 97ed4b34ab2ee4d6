/** The strip under the board: a slider over a line of things, steps along it, and what a room has beside them. */

import type { CSSProperties, ReactElement, ReactNode } from 'react';
import { IconButton } from './IconButton.tsx';
import { BackIcon, FirstIcon, ForwardIcon, LastIcon, type IconComponent } from './icons.tsx';
import './timeline.css';

export interface TimelineProps {
  readonly at: number;
  /** The last place; the first one is 0. */
  readonly length: number;
  readonly onGo: (to: number) => void;
  /** Names the slider, says where it is, and names the steps. */
  readonly words: {
    readonly label: string;
    readonly value: string;
    readonly first: string;
    readonly back: string;
    readonly forward: string;
    readonly last: string;
  };
  readonly className?: string;
  /** Drawn along the slider, behind its thumb. */
  readonly track?: ReactNode;
  /** On the left below the slider. */
  readonly count: ReactNode;
  /** Between the steps back and forward. */
  readonly middle?: ReactNode;
  /** On the right below the slider. */
  readonly children?: ReactNode;
}

export function Timeline(props: TimelineProps): ReactElement {
  const { at, length, onGo, words, className, track, count, middle, children } = props;
  const step = (icon: IconComponent, label: string, to: number): ReactElement => (
    <IconButton
      icon={icon}
      label={label}
      off={to < 0 || to > length || to === at}
      act={() => {
        onGo(to);
      }}
    />
  );
  return (
    <div className={className ? `timeline ${className}` : 'timeline'}>
      <div className="timeline-track" style={shareAlong(at, length)}>
        {track}
        <input
          type="range"
          min={0}
          max={length}
          value={at}
          disabled={length === 0}
          aria-label={words.label}
          aria-valuetext={words.value}
          onChange={(event) => {
            onGo(event.target.valueAsNumber);
          }}
        />
      </div>
      <div className="timeline-controls">
        <p className="timeline-count">{count}</p>
        <div className="timeline-transport">
          {step(FirstIcon, words.first, 0)}
          {step(BackIcon, words.back, at - 1)}
          {middle}
          {step(ForwardIcon, words.forward, at + 1)}
          {step(LastIcon, words.last, length)}
        </div>
        {children}
      </div>
    </div>
  );
}

/** The place along the slider for `timeline.css`. */
export function shareAlong(at: number, length: number): CSSProperties {
  return { '--share': length > 0 ? at / length : 0 } as CSSProperties;
}

/** How many of how many, for a line of moves. */
export function MoveCount({ at, length }: { at: number; length: number }): ReactElement {
  return (
    <>
      <strong>{at}</strong> / {length}
    </>
  );
}
