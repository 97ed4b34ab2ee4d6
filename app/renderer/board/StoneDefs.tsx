/**
 * The two stones and their shadow, drawn once and placed through <use>. Light falls from the upper left, at
 * 35 % / 28 % of the stone. Shadows are gradient ellipses: no live filters.
 */

import { memo, type ReactElement } from 'react';
import { BLACK, WHITE, type Color } from '../../../engine/rules/color.ts';
import './stones.css';

export interface StoneDefsProps {
  /** Unique on the page, as several boards may show. */
  readonly id: string;
  /** Pixels between two lines. */
  readonly cell: number;
}

export const STONE_RADIUS = 0.485;

export function stoneRef(id: string, color: Color): string {
  return `#${id}-${color === BLACK ? 'black' : 'white'}`;
}

export function lightRef(id: string, color: number): string {
  return `url(#${id}-${color === BLACK ? 'black' : 'white'}-light)`;
}

export function shadowRef(id: string): string {
  return `#${id}-shadow`;
}

export const StoneDefs = memo(function StoneDefs({ id, cell }: StoneDefsProps): ReactElement {
  const radius = STONE_RADIUS * cell;
  return (
    <defs>
      <StoneLights id={id} />
      <radialGradient id={`${id}-dark`} cx="50%" cy="50%" r="50%">
        <stop offset="0.6" className="stone-shadow-0" />
        <stop offset="0.86" className="stone-shadow-1" />
        <stop offset="1" className="stone-shadow-2" />
      </radialGradient>
      <g id={`${id}-black`}>
        <circle r={radius} fill={lightRef(id, BLACK)} />
        <circle r={radius - 0.4} className="stone-black-rim" />
      </g>
      <g id={`${id}-white`}>
        <circle r={radius} fill={lightRef(id, WHITE)} />
        <circle r={radius - 0.35} className="stone-white-rim" />
      </g>
      <ellipse
        id={`${id}-shadow`}
        cx={cell * 0.045}
        cy={cell * 0.085}
        rx={radius * 1.1}
        ry={radius * 1.08}
        fill={`url(#${id}-dark)`}
      />
    </defs>
  );
});

/** How the light falls on a stone of each colour, of any size. */
export function StoneLights({ id }: { readonly id: string }): ReactElement {
  return (
    <>
      <radialGradient id={`${id}-black-light`} cx="35%" cy="28%" r="78%">
        <stop offset="0" className="stone-black-0" />
        <stop offset="0.42" className="stone-black-1" />
        <stop offset="1" className="stone-black-2" />
      </radialGradient>
      <radialGradient id={`${id}-white-light`} cx="35%" cy="28%" r="84%">
        <stop offset="0" className="stone-white-0" />
        <stop offset="0.5" className="stone-white-1" />
        <stop offset="1" className="stone-white-2" />
      </radialGradient>
    </>
  );
}
