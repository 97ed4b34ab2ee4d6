/** Shapes by their names, each with the stones that it is made with. */

import { EMPTY, opponent } from '../rules/color.ts';
import type { Point } from '../rules/point.ts';
import { chainsCut } from './connection.ts';
import type { Fact, ShapeName } from './fact.ts';
import {
  OBLIQUE,
  STRAIGHT,
  ascending,
  edgeLines,
  lineOf,
  neighborPoints,
  obliquePoints,
  stepFrom,
} from './geometry.ts';
import { farShape } from './far-shapes.ts';
import { afterMove, chainsBeside, type Turn } from './turn.ts';

type Finder = (turn: Turn) => Point[];

/** A move that takes stones is told by that, and one that connects by that. */
export function shapeFacts(turn: Turn): Fact[] {
  const facts: Fact[] = [];
  if (turn.captured.length > 0) return facts;
  const add = (shape: ShapeName, from: Point[]): boolean => {
    if (from.length > 0) facts.push({ kind: 'shape', shape, from: ascending(new Set(from)) });
    return from.length > 0;
  };
  if (ownBeside(turn).length > 0) {
    add('stretch', stretch(turn));
    add('empty-triangle', emptyTriangle(turn));
  } else if (theirsBeside(turn).length > 0) {
    const found = add('hane', hane(turn)) || add('clamp', clamp(turn));
    if (!found) add(isAlone(turn) ? 'attachment' : 'contact', theirsBeside(turn));
  } else {
    const found = add('shoulder-hit', shoulderHit(turn)) || add('diagonal', diagonal(turn));
    const far = found ? undefined : farShape(turn);
    if (far) add(far.shape, far.from);
  }
  add('peep', peep(turn));
  return facts;
}

function ownBeside({ size, point, color, before }: Turn): Point[] {
  return neighborPoints(point, size).filter((near) => before.stones[near] === color);
}

function theirsBeside({ size, point, color, before }: Turn): Point[] {
  return neighborPoints(point, size).filter((near) => before.stones[near] === opponent(color));
}

function isAlone({ size, point, color, before }: Turn): boolean {
  return [...neighborPoints(point, size), ...obliquePoints(point, size)].every(
    (near) => before.stones[near] !== color,
  );
}

/** One step on from a single own stone. */
const stretch: Finder = (turn) => {
  const own = ownBeside(turn);
  return own.length === 1 ? own : [];
};

/** Three stones of one chain in a square of four points, the fourth empty; made by turning, not by connecting. */
const emptyTriangle: Finder = ({ size, point, color, before, after }) => {
  if (after.stones[point] !== color || chainsBeside(before, point, color).length > 1) return [];
  return OBLIQUE.flatMap(({ dx, dy }) => {
    const square = [
      stepFrom(point, dx, 0, size),
      stepFrom(point, 0, dy, size),
      stepFrom(point, dx, dy, size),
    ].filter((at) => at !== undefined);
    const own = square.filter((at) => after.stones[at] === color);
    const empty = square.filter((at) => after.stones[at] === EMPTY);
    return own.length === 2 && empty.length === 1 ? own : [];
  });
};

/** Round the head of a stone that touches an own stone, to the point diagonal from that one. */
const hane: Finder = ({ size, point, color, before }) =>
  OBLIQUE.filter(({ dx, dy }) => {
    const own = stepFrom(point, dx, dy, size);
    if (own === undefined || before.stones[own] !== color) return false;
    const stones = [before.stones[point + dx], before.stones[point + dy * size]];
    return stones.includes(EMPTY) && stones.includes(opponent(color));
  }).map(({ dx, dy }) => point + dx + dy * size);

/** A stone is held between this move, alone there, and an own stone on its other side. */
const clamp: Finder = (turn) => {
  const { size, point, color, before } = turn;
  if (!isAlone(turn)) return [];
  return STRAIGHT.filter(({ dx, dy }) => {
    const held = stepFrom(point, dx, dy, size);
    const behind = stepFrom(point, 2 * dx, 2 * dy, size);
    if (held === undefined || behind === undefined) return false;
    return before.stones[held] === opponent(color) && before.stones[behind] === color;
  }).map(({ dx, dy }) => point + dx + dy * size);
};

const diagonal: Finder = ({ size, point, color, before }) =>
  OBLIQUE.filter(({ dx, dy }) => {
    const own = stepFrom(point, dx, dy, size);
    if (own === undefined || before.stones[own] !== color) return false;
    return before.stones[point + dx] === EMPTY && before.stones[point + dy * size] === EMPTY;
  }).map(({ dx, dy }) => point + dx + dy * size);

/**
 * Diagonally above a stone of the third or fourth line, one line nearer to the middle, with no own stone beside.
 * Not where that line is the middle of the board.
 */
const shoulderHit: Finder = (turn) => {
  const { size, point, color, before } = turn;
  if (!isAlone(turn)) return [];
  const line = lineOf(point, size);
  if (line >= (size + 1) / 2) return [];
  return OBLIQUE.filter(({ dx, dy }) => {
    const hit = stepFrom(point, dx, dy, size);
    if (hit === undefined || before.stones[hit] !== opponent(color)) return false;
    if (before.stones[point + dx] !== EMPTY || before.stones[point + dy * size] !== EMPTY) {
      return false;
    }
    const below = lineOf(hit, size);
    if (below < 3 || below > 4 || line !== below + 1) return false;
    const lines = edgeLines(point, size);
    return edgeLines(hit, size).some((each, edge) => each === below && lines[edge] === line);
  }).map(({ dx, dy }) => point + dx + dy * size);
};

/** Beside an empty point where a next move would cut, and not there already. */
const peep: Finder = ({ size, point, color, after }) => {
  if (after.stones[point] !== color) return [];
  return neighborPoints(point, size).filter((at) => {
    if (after.stones[at] !== EMPTY) return false;
    const theirs = neighborPoints(at, size).filter(
      (near) => after.stones[near] === opponent(color),
    );
    // Two stones on opposite sides of the point: a one-space jump, seen from beside it.
    const [one, two] = theirs;
    if (one === undefined || two === undefined || theirs.length > 2 || one + two !== 2 * at) {
      return false;
    }
    const next = afterMove(after, at, color);
    return next !== undefined && chainsCut(next, at, color).length >= 2;
  });
};
