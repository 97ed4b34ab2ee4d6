/** The strip under the board: a slider over a line of things, steps along it, and what a room has beside them. */

import {
  useState,
  type CSSProperties,
  type PointerEvent,
  type ReactElement,
  type ReactNode,
} from 'react';
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
  /** What stands over the slider while the pointer is at a place; the slider's value says it to others. */
  readonly tipOf?: ((at: number) => string | undefined) | undefined;
  /** On the left below the slider. */
  readonly count: ReactNode;
  /** Between the steps back and forward. */
  readonly middle?: ReactNode;
  /** On the right below the slider. */
  readonly children?: ReactNode;
}

export function Timeline(props: TimelineProps): ReactElement {
  const { at, length, onGo, words, className, track, tipOf, count, middle, children } = props;
  const [pointed, setPointed] = useState<number>();
  const tip = pointed !== undefined && pointed <= length ? tipOf?.(pointed) : undefined;
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
      <div
        className="timeline-track"
        style={shareAlong(at, length)}
        onPointerMove={(event) => {
          setPointed(event.pointerType === 'touch' ? undefined : placeOf(event, length));
        }}
        onPointerLeave={() => {
          setPointed(undefined);
        }}
      >
        {track}
        {tip !== undefined && pointed !== undefined && (
          <span className="timeline-tip" style={shareAlong(pointed, length)} aria-hidden="true">
            {tip}
          </span>
        )}
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

/** Pixels that the slider's thumb is wide: its middle goes from half of it to half of it before the end. */
const THUMB = 16;

function placeOf({ clientX, currentTarget }: PointerEvent, length: number): number {
  const { left, width } = currentTarget.getBoundingClientRect();
  const share = (clientX - left - THUMB / 2) / Math.max(1, width - THUMB);
  return Math.round(Math.min(1, Math.max(0, share)) * length);
}

/** How many of how many, for a line of moves. */
export function MoveCount({ at, length }: { at: number; length: number }): ReactElement {
  return (
    <>
      <strong>{at}</strong> / {length}
    </>
  );
}
