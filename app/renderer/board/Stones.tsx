/** All stones on the board, shadows below every stone. Redrawn only when a stone, or a stone's life, changes. */

import { memo, type ReactElement } from 'react';
import type { Color } from '../../../engine/rules/color.ts';
import { centerOf, type BoardGeometry } from './geometry.ts';
import { shadowRef, stoneRef } from './StoneDefs.tsx';

export interface StonesProps {
  readonly id: string;
  readonly geometry: BoardGeometry;
  /** A digit a point: '0' empty, '1' black, '2' white. A string, so that equal boards compare equal. */
  readonly position: string;
  /** The dead points, comma-separated, for the same reason. */
  readonly dead: string;
  /** Whether dead stones get a cross; in a count the square of their captor says it. */
  readonly crossed: boolean;
}

export const Stones = memo(function Stones({
  id,
  geometry,
  position,
  dead,
  crossed,
}: StonesProps): ReactElement {
  const deadPoints = new Set(dead === '' ? [] : dead.split(',').map(Number));
  const shadows: ReactElement[] = [];
  const stones: ReactElement[] = [];
  const crosses: ReactElement[] = [];
  for (let point = 0; point < position.length; point++) {
    const color = Number(position[point]);
    if (color !== 1 && color !== 2) continue;
    const { x, y } = centerOf(geometry, point);
    const isDead = deadPoints.has(point);
    if (!isDead) shadows.push(<use key={point} href={shadowRef(id)} x={x} y={y} />);
    stones.push(
      <use
        key={`${point}:${color}`}
        href={stoneRef(id, color)}
        x={x}
        y={y}
        className={isDead ? 'stone dead' : 'stone'}
        data-point={point}
        data-color={color === 1 ? 'black' : 'white'}
      />,
    );
    if (isDead && crossed)
      crosses.push(<Cross key={point} x={x} y={y} arm={geometry.cell * 0.17} color={color} />);
  }
  return (
    <g aria-hidden="true">
      <g>{shadows}</g>
      <g>{stones}</g>
      <g>{crosses}</g>
    </g>
  );
});

function Cross({
  x,
  y,
  arm,
  color,
}: {
  x: number;
  y: number;
  arm: number;
  color: Color;
}): ReactElement {
  return (
    <path
      className={`dead-cross ${color === 1 ? 'on-black' : 'on-white'}`}
      strokeWidth={Math.max(1.5, arm * 0.3)}
      d={`M${x - arm} ${y - arm}L${x + arm} ${y + arm}M${x + arm} ${y - arm}L${x - arm} ${y + arm}`}
    />
  );
}
