/**
 * The dot of the last move and the marks of the two voices. One grammar everywhere: circle = human-imitating,
 * diamond = self-taught, hollow = instinct, filled = after search, area = probability. A halo sets them off.
 */

import { memo, type ReactElement } from 'react';
import { centerOf, type BoardGeometry } from './geometry.ts';
import type { Mark } from './props.ts';

const FULL_RADIUS = 0.34;
const LEAST_RADIUS = 0.1;

export const Marks = memo(function Marks({
  geometry,
  marks,
}: {
  readonly geometry: BoardGeometry;
  readonly marks: readonly Mark[];
}): ReactElement {
  return (
    <g aria-hidden="true">
      {marks.map((mark, index) => (
        <MarkShape key={`${mark.point}:${mark.shape}:${index}`} mark={mark} geometry={geometry} />
      ))}
    </g>
  );
});

function MarkShape({ mark, geometry }: { mark: Mark; geometry: BoardGeometry }): ReactElement {
  const { x, y } = centerOf(geometry, mark.point);
  const { cell } = geometry;
  const weight = Math.min(1, Math.max(0, mark.weight ?? 1));
  const radius = cell * Math.max(LEAST_RADIUS, FULL_RADIUS * Math.sqrt(weight));
  const classes = ['mark', mark.shape, mark.filled ? 'filled' : 'hollow'];
  if (mark.dimmed) classes.push('dimmed');
  const path = mark.shape === 'label' ? undefined : outline(mark.shape, x, y, radius);
  return (
    <g className={classes.join(' ')} data-point={mark.point}>
      {path && <path d={path} className="mark-halo" />}
      {path && <path d={path} className="mark-shape" />}
      {mark.text !== undefined && (
        <text x={x} y={y} dy="0.355em" fontSize={Math.max(9, cell * 0.34)} className="mark-text">
          {mark.text}
        </text>
      )}
    </g>
  );
}

/** A diamond is drawn a little larger than the circle of its radius: equal weights then have equal areas. */
function outline(shape: 'circle' | 'diamond', x: number, y: number, radius: number): string {
  if (shape === 'circle') {
    return `M${x - radius} ${y}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0Z`;
  }
  const arm = radius * Math.sqrt(Math.PI / 2);
  return `M${x} ${y - arm}L${x + arm} ${y}L${x} ${y + arm}L${x - arm} ${y}Z`;
}

/** A small dot, never a ring; it takes the colour that the stone below it is not. */
export const LastMoveDot = memo(function LastMoveDot({
  geometry,
  point,
  color,
}: {
  readonly geometry: BoardGeometry;
  readonly point: number;
  readonly color: 1 | 2;
}): ReactElement {
  const { x, y } = centerOf(geometry, point);
  return (
    <circle
      cx={x}
      cy={y}
      r={Math.max(2, Math.min(7, geometry.cell * 0.115))}
      className={`last-move ${color === 1 ? 'on-black' : 'on-white'}`}
      data-point={point}
      aria-hidden="true"
    />
  );
});
