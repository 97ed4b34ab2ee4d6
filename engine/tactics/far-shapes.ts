/** Shapes made with an own stone two lines away or more, nothing standing between. */

import { EMPTY } from '../rules/color.ts';
import type { Point } from '../rules/point.ts';
import type { ShapeName } from './fact.ts';
import { edgeLines, lineOf, stepFrom } from './geometry.ts';
import type { Turn } from './turn.ts';

interface FarShape {
  readonly shape: ShapeName;
  readonly from: Point[];
}

/** Closest first: the first that fits names the move. */
const STEPS: readonly (readonly [shape: ShapeName, long: number, short: number])[] = [
  ['one-space-jump', 2, 0],
  ['knights-move', 2, 1],
  ['extension', 3, 0],
  ['two-space-jump', 3, 0],
  ['large-knights-move', 3, 1],
  ['extension', 4, 0],
  ['extension', 5, 0],
];

export function farShape(turn: Turn): FarShape | undefined {
  for (const [shape, long, short] of STEPS) {
    const from = directions(long, short)
      .filter(([dx, dy]) => isOpen(turn, dx, dy))
      .map(([dx, dy]) => turn.point + dx + dy * turn.size)
      .filter((own) => shape !== 'extension' || alongOneSide(turn, own));
    if (from.length > 0) return { shape, from };
  }
  return undefined;
}

function directions(long: number, short: number): [number, number][] {
  const all: [number, number][] = [];
  for (const a of [long, -long]) {
    for (const b of short === 0 ? [0] : [short, -short]) all.push([a, b], [b, a]);
  }
  return all;
}

/** An own stone at the far corner of the rectangle, and every other point of it empty. */
function isOpen({ size, point, color, before }: Turn, dx: number, dy: number): boolean {
  const own = stepFrom(point, dx, dy, size);
  if (own === undefined || before.stones[own] !== color) return false;
  for (let x = 0; x <= Math.abs(dx); x++) {
    for (let y = 0; y <= Math.abs(dy); y++) {
      const at = point + x * Math.sign(dx) + y * Math.sign(dy) * size;
      if (at !== own && before.stones[at] !== EMPTY) return false;
    }
  }
  return true;
}

/** Both on the second, third or fourth line of the same side. */
function alongOneSide({ size, point }: Turn, own: Point): boolean {
  const line = lineOf(point, size);
  if (line < 2 || line > 4 || lineOf(own, size) !== line) return false;
  const lines = edgeLines(point, size);
  return edgeLines(own, size).some((each, edge) => each === line && lines[edge] === line);
}
