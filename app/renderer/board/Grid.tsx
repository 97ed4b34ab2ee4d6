/** Lines, star points and coordinates: everything on the board that no move changes. */

import { memo, type ReactElement } from 'react';
import { centerOf, lineAt, starPoints, type BoardGeometry } from './geometry.ts';

const COLUMNS = 'ABCDEFGHJKLMNOPQRST';

export interface GridProps {
  readonly geometry: BoardGeometry;
  readonly coordinates: boolean;
}

export const Grid = memo(function Grid({ geometry, coordinates }: GridProps): ReactElement {
  const { size, cell } = geometry;
  const first = lineAt(geometry, 0);
  const last = lineAt(geometry, size - 1);
  const indices = Array.from({ length: size }, (_, index) => index);
  const lines = indices
    .slice(1, -1)
    .map((index) => lineAt(geometry, index))
    .map((at) => `M${first} ${at}H${last}M${at} ${first}V${last}`)
    .join('');
  const starRadius = Math.max(1.8, Math.min(4, cell * 0.085));
  return (
    <g className="board-grid" aria-hidden="true">
      <path d={lines} className="board-line" />
      <path d={`M${first} ${first}H${last}V${last}H${first}Z`} className="board-line board-frame" />
      {starPoints(size).map((point) => {
        const { x, y } = centerOf(geometry, point);
        return <circle key={point} cx={x} cy={y} r={starRadius} className="board-star" />;
      })}
      {coordinates && <Coordinates geometry={geometry} />}
    </g>
  );
});

function Coordinates({ geometry }: { geometry: BoardGeometry }): ReactElement {
  const { size, edge, cell, origin } = geometry;
  const fontSize = Math.max(8, Math.min(13, edge * 0.018));
  // Midway between the edge of the outermost stones and the edge of the board.
  const inset = Math.max(fontSize * 0.9, (origin - cell * 0.485) / 2);
  const labels: ReactElement[] = [];
  for (let index = 0; index < size; index++) {
    const at = lineAt(geometry, index);
    const letter = COLUMNS[index] ?? '';
    const number = String(size - index);
    for (const [key, x, y, text] of [
      ['top', at, inset, letter],
      ['bottom', at, edge - inset, letter],
      ['left', inset, at, number],
      ['right', edge - inset, at, number],
    ] as const) {
      labels.push(
        <text key={`${key}${index}`} x={x} y={y} fontSize={fontSize} dy="0.355em">
          {text}
        </text>,
      );
    }
  }
  return <g className="board-coordinates">{labels}</g>;
}
