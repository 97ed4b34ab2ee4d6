/** The strip under the board: a slider over a line of things, steps along it, and what a room has beside them. */

import type { CSSProperties, ReactElement, ReactNode } from 'react';
import { BackIcon, FirstIcon, ForwardIcon, LastIcon, type IconComponent } from './icons.tsx';
import '../matches/match-timeline.css';

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
  /** On the left below the slider. */
  readonly count: ReactNode;
  /** Between the steps back and forward. */
  readonly middle?: ReactNode;
  /** On the right below the slider. */
  readonly children?: ReactNode;
}

export function Timeline(props: TimelineProps): ReactElement {
  const { at, length, onGo, words, count, middle, children } = props;
  const share = { '--share': length > 0 ? at / length : 0 } as CSSProperties;
  const step = (icon: IconComponent, label: string, to: number): ReactElement => (
    <TransportButton
      icon={icon}
      label={label}
      off={to < 0 || to > length || to === at}
      act={() => {
        onGo(to);
      }}
    />
  );
  return (
    <div className="timeline">
      <div className="timeline-track" style={share}>
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

export interface TransportButtonProps {
  readonly icon: IconComponent;
  readonly label: string;
  readonly off: boolean;
  readonly act: () => void;
}

export function TransportButton(props: TransportButtonProps): ReactElement {
  const { icon: Icon, label, off, act } = props;
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
