/** What a board is told. It holds no rules and no game: who shows it hands in stones, marks and what is legal. */

import type { ReactNode } from 'react';
import type { Color } from '../../../engine/rules/color.ts';
import type { Point } from '../../../engine/rules/point.ts';
import type { BoardGeometry } from './geometry.ts';

/** Circle = human-imitating, diamond = self-taught; hollow = instinct, filled = after search. */
export interface Mark {
  readonly point: Point;
  readonly shape: 'circle' | 'diamond' | 'label';
  readonly filled?: boolean;
  /** 0..1: the mark's area follows it; 1 where not given. */
  readonly weight?: number;
  /** Text of a `label`, or written on the mark. */
  readonly text?: string;
  /** Drawn at 35 %, to leave the stage to another. */
  readonly dimmed?: boolean;
}

export interface BoardProps {
  readonly size: number;
  /** `[size * size]`, row by row from the top: 0 empty, 1 black, 2 white. */
  readonly stones: Uint8Array | readonly (0 | 1 | 2)[];
  /** Gets the dot; none for a pass or before the first move. */
  readonly lastMove?: Point | undefined;
  readonly marks?: readonly Mark[] | undefined;
  /** Stones taken for dead in the count. */
  readonly deadStones?: ReadonlySet<Point> | undefined;
  /** `[size * size]`: 1 Black's, -1 White's, 0 nobody's. */
  readonly territory?: Int8Array | undefined;
  /** Empty points that count for nobody: dame, and eyes in seki. */
  readonly neutral?: readonly Point[] | undefined;
  /** The colour of the stone under the pointer or the cursor; none: no stone is shown there. */
  readonly hoverColor?: Color | undefined;
  /** Where a stone may be put down (or, in the count, a chain toggled); everywhere where not given. */
  readonly isLegal?: ((point: Point) => boolean) | undefined;
  /** `touch`: chosen with a finger, which covers it. */
  readonly onPoint?: ((point: Point, touch: boolean) => void) | undefined;
  /** A stone of `hoverColor` is shown here until it is confirmed. */
  readonly pending?: Point | undefined;
  /** Hears of the point under the pointer or the cursor, and of `NO_POINT` where there is none. */
  readonly onHover?: ((point: Point) => void) | undefined;
  /** Drawn above the stones and below the marks, into the board's picture; `id` is for `stoneRef`. */
  readonly overlay?: ((geometry: BoardGeometry, id: string) => ReactNode) | undefined;
  /** Drawn above the marks: what is written about them. */
  readonly captions?: ((geometry: BoardGeometry) => ReactNode) | undefined;
  /** Whether pointer and keyboard do anything. */
  readonly interactive: boolean;
  /** Names the board for screen readers. */
  readonly label: string;
}
