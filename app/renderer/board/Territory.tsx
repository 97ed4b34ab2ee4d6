/** Whose each counted point is: a solid square for Black, an outlined white one for White, a small cross for nobody. */

import { memo, type ReactElement } from 'react';
import { centerOf, type BoardGeometry } from './geometry.ts';

export interface TerritoryProps {
  readonly geometry: BoardGeometry;
  /** `[size * size]`: 1 Black's, -1 White's, 0 nobody's. */
  readonly owner: Int8Array;
  /** Points whose stone already says whose they are. */
  readonly living: (point: number) => boolean;
}

export const Territory = memo(function Territory({
  geometry,
  owner,
  living,
}: TerritoryProps): ReactElement {
  const side = Math.round(geometry.cell * 0.3);
  const squares: ReactElement[] = [];
  owner.forEach((value, point) => {
    if (value === 0 || living(point)) return;
    const { x, y } = centerOf(geometry, point);
    squares.push(
      <rect
        key={point}
        x={x - side / 2}
        y={y - side / 2}
        width={side}
        height={side}
        rx={side * 0.12}
        className={value > 0 ? 'territory black' : 'territory white'}
        data-point={point}
      />,
    );
  });
  return <g aria-hidden="true">{squares}</g>;
});

export const NeutralPoints = memo(function NeutralPoints({
  geometry,
  points,
}: {
  readonly geometry: BoardGeometry;
  readonly points: readonly number[];
}): ReactElement {
  const arm = geometry.cell * 0.1;
  return (
    <g aria-hidden="true">
      {points.map((point) => {
        const { x, y } = centerOf(geometry, point);
        return (
          <path
            key={point}
            d={`M${x - arm} ${y - arm}l${2 * arm} ${2 * arm}m0 ${-2 * arm}l${-2 * arm} ${2 * arm}`}
            className="neutral-point"
            data-point={point}
          />
        );
      })}
    </g>
  );
});
