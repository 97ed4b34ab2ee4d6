/**
 * The points as cells of an accessible grid: each has a name ("P10, black stone") that screen readers read
 * and that tests find. They are transparent; pointer and keyboard are the board's.
 */

import { memo, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMove } from '../../../engine/rules/point.ts';
import { lineAt, type BoardGeometry } from './geometry.ts';

export interface PointsProps {
  readonly id: string;
  readonly geometry: BoardGeometry;
  /** A digit a point, as in `Stones`. */
  readonly position: string;
  readonly dead: string;
  readonly lastMove: number | undefined;
}

export function pointId(id: string, point: number): string {
  return `${id}-point-${point}`;
}

export const Points = memo(function Points(props: PointsProps): ReactElement {
  const { id, geometry, position, dead, lastMove } = props;
  const { t } = useTranslation('board');
  const { size, cell } = geometry;
  const deadPoints = new Set(dead === '' ? [] : dead.split(',').map(Number));
  const nameOf = (point: number): string => {
    const stone = position[point];
    const words = [formatMove(point, size)];
    if (stone === '1') words.push(t(deadPoints.has(point) ? 'deadBlackStone' : 'blackStone'));
    else if (stone === '2') words.push(t(deadPoints.has(point) ? 'deadWhiteStone' : 'whiteStone'));
    else words.push(t('empty'));
    if (point === lastMove) words.push(t('lastMove'));
    return words.join(t('comma'));
  };
  const rows = Array.from({ length: size }, (_, y) => (
    <g key={y} role="row">
      {Array.from({ length: size }, (_, x) => (
        <rect
          key={x}
          id={pointId(id, y * size + x)}
          role="gridcell"
          aria-label={nameOf(y * size + x)}
          x={lineAt(geometry, x) - cell / 2}
          y={lineAt(geometry, y) - cell / 2}
          width={cell}
          height={cell}
          fill="transparent"
        />
      ))}
    </g>
  ));
  return <>{rows}</>;
});
