/** The stone that the reader would have put down, drawn beside the move that was played. */

import type { ReactNode } from 'react';
import type { Color } from '../../../../engine/rules/color.ts';
import type { Point } from '../../../../engine/rules/point.ts';
import { centerOf, type BoardGeometry } from '../../board/geometry.ts';
import type { Mark } from '../../board/Board.tsx';
import { STONE_RADIUS, stoneRef } from '../../board/StoneDefs.tsx';
import { VOICE_IDS } from '../../surprise/bundled-voices.ts';
import type { Opinions } from './judge.ts';
import './choice-drawing.css';

/** For the board's `overlay`. */
export function choiceDrawing(point: Point, color: Color) {
  return (geometry: BoardGeometry, id: string): ReactNode => {
    const { x, y } = centerOf(geometry, point);
    return (
      <g className="reader-choice" data-choice={point} aria-hidden="true">
        <use href={stoneRef(id, color)} x={x} y={y} />
        <circle cx={x} cy={y} r={geometry.cell * (STONE_RADIUS + 0.03)} />
      </g>
    );
  };
}

/** The voices' favourites, hollow as all instinct is. */
export function favouriteMarks(opinions: Opinions, size: number): Mark[] {
  const marks = VOICE_IDS.flatMap((id): Mark[] => {
    const opinion = opinions[id];
    if (!opinion || opinion.favourite >= size * size) return [];
    const shape = id === 'human' ? ('circle' as const) : ('diamond' as const);
    return [{ point: opinion.favourite, shape, weight: opinion.favouriteProbability }];
  });
  // On one point they nest.
  return marks.sort((one, two) => (two.weight ?? 0) - (one.weight ?? 0));
}
