/** The checker's own definitions of the shapes: which stones make one with a move. */

import type { WireFact } from '../../protocol/explanation.ts';
import { beside, breath, corners, group, other, put, type Grid, type Side } from './grid.ts';

type Shape = Extract<WireFact, { kind: 'shape' }>['shape'];

interface Look {
  readonly before: Grid;
  readonly after: Grid;
  readonly at: number;
  readonly side: Side;
}

/** Every stone for which the name fits, ascending; empty where it does not fit at all. */
export function stonesOfShape(shape: Shape, look: Look): number[] {
  return CLAIMS[shape](look).sort((a, b) => a - b);
}

const stonesOf = ({ before }: Look, points: number[], side: Side): number[] =>
  points.filter((at) => before.cells[at] === side);

const touched = (look: Look): number[] =>
  stonesOf(look, beside(look.before, look.at), other(look.side));

const lonely = (look: Look): boolean =>
  stonesOf(look, [...beside(look.before, look.at), ...corners(look.before, look.at)], look.side)
    .length === 0;

/** The two points that touch both of two points which lie diagonally. */
function between({ before, at }: Look, oblique: number): number[] {
  const near = beside(before, oblique);
  return beside(before, at).filter((point) => near.includes(point));
}

function ownDiagonals(look: Look): number[] {
  return stonesOf(look, corners(look.before, look.at), look.side);
}

const place = ({ before, at }: Look, point = at): [number, number] => [
  point % before.size,
  Math.floor(point / before.size),
];

/** Own stones `long` and `short` lines away, with the rectangle between empty. */
function far(look: Look, long: number, short: number): number[] {
  const [x, y] = place(look);
  return look.before.cells.flatMap((cell, point) => {
    if (cell !== look.side) return [];
    const [px, py] = place(look, point);
    const steps = [Math.abs(px - x), Math.abs(py - y)].sort((a, b) => b - a);
    if (steps[0] !== long || steps[1] !== short) return [];
    for (let row = Math.min(y, py); row <= Math.max(y, py); row++) {
      for (let column = Math.min(x, px); column <= Math.max(x, px); column++) {
        const each = row * look.before.size + column;
        if (each !== point && look.before.cells[each] !== 0) return [];
      }
    }
    return [point];
  });
}

function edges(look: Look, point: number): number[] {
  const [x, y] = place(look, point);
  const { size } = look.before;
  return [x + 1, size - x, y + 1, size - y];
}

const CLAIMS: Readonly<Record<Shape, (look: Look) => number[]>> = {
  stretch: (look) => stonesOf(look, beside(look.before, look.at), look.side),
  'empty-triangle': ({ after, at, side }) => {
    const found = new Set<number>();
    for (const oblique of corners(after, at)) {
      const near = beside(after, oblique);
      const square = [oblique, ...beside(after, at).filter((point) => near.includes(point))];
      const own = square.filter((point) => after.cells[point] === side);
      const empty = square.filter((point) => after.cells[point] === 0);
      if (own.length === 2 && empty.length === 1) for (const stone of own) found.add(stone);
    }
    return [...found];
  },
  hane: (look) =>
    ownDiagonals(look).filter((own) => {
      const cells = between(look, own).map((point) => look.before.cells[point]);
      return cells.includes(0) && cells.includes(other(look.side));
    }),
  clamp: (look) =>
    touched(look).filter(
      (held) =>
        beside(look.before, held).includes(2 * held - look.at) &&
        look.before.cells[2 * held - look.at] === look.side &&
        lonely(look),
    ),
  attachment: (look) => (lonely(look) ? touched(look) : []),
  contact: (look) => (lonely(look) ? [] : touched(look)),
  peep: ({ after, at, side }) =>
    beside(after, at).filter((point) => {
      if (after.cells[point] !== 0) return false;
      const theirs = beside(after, point).filter((near) => after.cells[near] === other(side));
      if (theirs.length !== 2 || theirs[0]! + theirs[1]! !== 2 * point) return false;
      const cut = put(after, point, side);
      if (
        !cut ||
        theirs.some((stone) => cut.grid.cells[stone] === 0) ||
        breath(cut.grid, point).length < 2
      )
        return false;
      const [one, two] = theirs.map((stone) => breath(cut.grid, stone));
      const apart = !group(cut.grid, theirs[0]!).includes(theirs[1]!);
      return apart && !one!.some((liberty) => two!.includes(liberty));
    }),
  diagonal: (look) =>
    ownDiagonals(look).filter((own) =>
      between(look, own).every((point) => look.before.cells[point] === 0),
    ),
  'shoulder-hit': (look) =>
    stonesOf(look, corners(look.before, look.at), other(look.side)).filter((hit) => {
      const free = between(look, hit).every((point) => look.before.cells[point] === 0);
      const below = Math.min(...edges(look, hit));
      const above = Math.min(...edges(look, look.at));
      const same = edges(look, hit).some(
        (line, edge) => line === below && edges(look, look.at)[edge] === above,
      );
      return lonely(look) && free && same && above === below + 1 && (below === 3 || below === 4);
    }),
  'one-space-jump': (look) => far(look, 2, 0),
  'knights-move': (look) => far(look, 2, 1),
  'two-space-jump': (look) => far(look, 3, 0),
  'large-knights-move': (look) => far(look, 3, 1),
  extension: (look) =>
    [3, 4, 5]
      .map((long) =>
        far(look, long, 0).filter((own) => {
          const line = Math.min(...edges(look, look.at));
          const same = edges(look, own).some(
            (each, edge) => each === line && edges(look, look.at)[edge] === line,
          );
          return same && Math.min(...edges(look, own)) === line && line >= 2 && line <= 4;
        }),
      )
      .find((found) => found.length > 0) ?? [],
};
