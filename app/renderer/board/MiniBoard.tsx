/** A small picture of a position: lines and stones without shadows, nothing to touch. Cheap enough for lists. */

import { memo, useId, type ReactElement } from 'react';
import { StoneLights, lightRef } from './StoneDefs.tsx';
import './mini-board.css';

export interface MiniBoardProps {
  readonly size: number;
  /** `[size * size]`: 0 empty, 1 black, 2 white; an empty board where not given. */
  readonly stones?: Uint8Array | undefined;
  readonly lastMove?: number | undefined;
}

export const MiniBoard = memo(function MiniBoard({
  size,
  stones,
  lastMove,
}: MiniBoardProps): ReactElement {
  const id = useId();
  const lines = Array.from(
    { length: size },
    (_, i) => `M0 ${i}H${size - 1}M${i} 0V${size - 1}`,
  ).join('');
  return (
    <svg
      className="mini-board"
      viewBox={`-1.1 -1.1 ${size + 1.2} ${size + 1.2}`}
      aria-hidden="true"
    >
      <defs>
        <StoneLights id={id} />
      </defs>
      <path d={lines} className="mini-line" />
      {Array.from(stones ?? [], (color, point) => {
        if (color === 0) return null;
        const x = point % size;
        const y = Math.floor(point / size);
        return (
          <g key={point} className={color === 1 ? 'mini-black' : 'mini-white'}>
            <circle cx={x} cy={y} r={0.48} fill={lightRef(id, color)} />
            {point === lastMove && <circle cx={x} cy={y} r={0.17} className="mini-last" />}
          </g>
        );
      })}
    </svg>
  );
});
