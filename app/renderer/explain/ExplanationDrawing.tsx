/** What an explanation draws on a board besides stones and the voices' marks; handed to the board as its overlay. */

import type { ReactElement, ReactNode } from 'react';
import { centerOf, type BoardGeometry } from '../board/geometry.ts';
import type { Drawn } from './board-show.ts';
import './explanation-drawing.css';

/** What is written beside a move outside human habit. */
export interface HabitTexts {
  /** By the stone: how probable people find it. */
  readonly chance: string | undefined;
  /** On the tether to what people would have played: what that costs. */
  readonly pill: string | undefined;
}

/** For the board's `overlay`. */
export function drawingOf(drawn: Drawn, texts: HabitTexts) {
  return (geometry: BoardGeometry): ReactNode => (
    <ExplanationDrawing geometry={geometry} drawn={drawn} texts={texts} />
  );
}

interface DrawingProps {
  readonly geometry: BoardGeometry;
  readonly drawn: Drawn;
  readonly texts: HabitTexts;
}

function ExplanationDrawing({ geometry, drawn, texts }: DrawingProps): ReactElement {
  const { cell } = geometry;
  const half = Math.round(cell * 0.44);
  return (
    <g aria-hidden="true" className="explanation-drawing">
      {drawn.points.map((point) => {
        const { x, y } = centerOf(geometry, point);
        const box = {
          x: x - half,
          y: y - half,
          width: 2 * half,
          height: 2 * half,
          rx: cell * 0.16,
        };
        return (
          <g key={point} data-pointed={point}>
            <rect {...box} className="pointed-halo" />
            <rect {...box} className="pointed" />
          </g>
        );
      })}
      {drawn.arrow && <Arrow geometry={geometry} from={drawn.arrow[0]} to={drawn.arrow[1]} />}
      {drawn.outside && <Outside geometry={geometry} outside={drawn.outside} texts={texts} />}
      {drawn.numbers.map(({ point, text, color }) => (
        <text
          key={point}
          {...centerOf(geometry, point)}
          dy="0.355em"
          fontSize={Math.max(9, cell * (text.length > 1 ? 0.4 : 0.48))}
          className={`sequence-number on-${color}`}
        >
          {text}
        </text>
      ))}
    </g>
  );
}

/** ◇→◆: where thinking changed its mind. It ends before the marks that it joins. */
function Arrow({
  geometry,
  from,
  to,
}: {
  readonly geometry: BoardGeometry;
  readonly from: number;
  readonly to: number;
}): ReactElement {
  const start = centerOf(geometry, from);
  const end = centerOf(geometry, to);
  const { cell } = geometry;
  const length = Math.hypot(end.x - start.x, end.y - start.y);
  const [ux, uy] = [(end.x - start.x) / length, (end.y - start.y) / length];
  const gap = cell * 0.44;
  const [x1, y1] = [start.x + ux * gap, start.y + uy * gap];
  const [x2, y2] = [end.x - ux * gap, end.y - uy * gap];
  const head = cell * 0.16;
  const line = length > 2 * gap ? `M${x1} ${y1}L${x2} ${y2}` : '';
  const barbs = `M${x2 - head * (ux + uy)} ${y2 - head * (uy - ux)}L${x2} ${y2}L${x2 - head * (ux - uy)} ${y2 - head * (uy + ux)}`;
  return (
    <g data-arrow={`${from}-${to}`}>
      <path d={line + barbs} className="arrow-halo" />
      <path d={line + barbs} className="arrow" />
    </g>
  );
}

function Outside({
  geometry,
  outside: { point, habit },
  texts: { chance, pill },
}: {
  readonly geometry: BoardGeometry;
  readonly outside: NonNullable<Drawn['outside']>;
  readonly texts: HabitTexts;
}): ReactElement {
  const { x, y } = centerOf(geometry, point);
  const other = habit === undefined ? undefined : centerOf(geometry, habit);
  const { cell, size } = geometry;
  // Under the circle; over it in the last row, and where the tether leaves downwards.
  const over = point >= size * (size - 1) || (other !== undefined && other.y > y);
  // To the left or the right of the middle where the edge of the board is near.
  const column = point % size;
  const anchor = column === 0 ? 'start' : column === size - 1 ? 'end' : 'middle';
  return (
    <g className="outside-habit">
      <circle cx={x} cy={y} r={cell * 0.62} className="habit-circle" />
      {other && <path d={`M${x} ${y}L${other.x} ${other.y}`} className="habit-tether" />}
      {other && pill !== undefined && (
        <text x={(x + other.x) / 2} y={(y + other.y) / 2} dy="0.355em" className="habit-pill">
          {pill}
        </text>
      )}
      {chance !== undefined && (
        <text
          x={x}
          y={y + (over ? -0.9 : 0.9) * cell}
          dy="0.355em"
          textAnchor={anchor}
          className="habit-chance"
        >
          {chance}
        </text>
      )}
    </g>
  );
}
