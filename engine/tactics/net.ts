/**
 * Nets read out: whether a chain that is not in atari is caught although its owner moves first. The reading is
 * bounded; what it did not finish counts as not caught.
 */

import type { Board } from '../rules/board.ts';
import { EMPTY, opponent, type Color } from '../rules/color.ts';
import type { Point } from '../rules/point.ts';
import type { Fact } from './fact.ts';
import { linesApart, neighborPoints } from './geometry.ts';
import { oneWayRound } from './one-way-round.ts';
import { chainOf, chainsOf, type Turn } from './turn.ts';

/** Moves of one reading, and how far ahead it goes at most. */
const NODE_BUDGET = 3000;
const DEEPEST = 9;
/** A chain with so many liberties after its own move is taken to be out. */
const OUT = 4;
/** Larger chains are surrounded, not netted; and a net is cast near. */
const LARGEST_CHAIN = 4;
const FARTHEST = 2;

/** Chains near the move, but untouched by it, that could get away before it and cannot now. */
export function netFacts({ size, point, color, before, after }: Turn): Fact[] {
  const other = opponent(color);
  const facts: Fact[] = [];
  for (const chain of chainsOf(after, other)) {
    const stones = chainOf(after, chain);
    const liberties = after.libertyCount(chain);
    if (stones.length > LARGEST_CHAIN || liberties < 2 || liberties >= OUT) continue;
    const apart = Math.min(...stones.map((stone) => linesApart(stone, point, size)));
    const touches = neighborPoints(point, size).some((near) => stones.includes(near));
    if (apart > FARTHEST || touches || before.libertyCount(chain) !== liberties) continue;
    if (!isNetted(after, chain) || isNetted(before, chain)) continue;
    facts.push({ kind: 'net', stones });
  }
  return facts;
}

/** Whether the chain is lost with its owner to play: whatever it tries near, or if it plays elsewhere. */
function isNetted(board: Board, chain: Point): boolean {
  const reading: Reading = { ...oneWayRound(board, chain), nodesLeft: NODE_BUDGET, deepest: 0 };
  return (
    deepening(reading, () => defend(reading, 0)) && deepening(reading, () => attack(reading, 1))
  );
}

/** Short ways are tried first, so that a short catch is found before long ones are followed. */
function deepening(reading: Reading, read: () => boolean): boolean {
  for (reading.deepest = 3; reading.deepest <= DEEPEST; reading.deepest += 2) {
    if (read()) return reading.nodesLeft >= 0;
    if (reading.nodesLeft < 0) return false;
  }
  return false;
}

interface Reading {
  readonly board: Board;
  readonly chain: Point;
  nodesLeft: number;
  /** Moves ahead, of both sides. */
  deepest: number;
}

/** Owner to play: true when every move that may help loses the chain. */
function defend(reading: Reading, depth: number): boolean {
  const { board, chain } = reading;
  const color = board.stones[chain] as Color;
  return defences(board, chain).every((move) =>
    tryMove(reading, move, color, () => {
      if (board.stones[chain] !== color) return true;
      return board.libertyCount(chain) < OUT && attack(reading, depth + 1);
    }),
  );
}

/** Attacker to play: true when some move catches the chain. */
function attack(reading: Reading, depth: number): boolean {
  const { board, chain } = reading;
  const color = board.stones[chain] as Color;
  const liberties = board.liberties(chain);
  if (liberties.length === 1) return board.isLegal(liberties[0]!, opponent(color), false);
  if (depth > reading.deepest) return false;
  const moves = [...liberties, ...around(board, liberties)];
  return moves.some(
    (move) =>
      board.isLegal(move, opponent(color), false) &&
      tryMove(reading, move, opponent(color), () => defend(reading, depth + 1)),
  );
}

/** Moves that the rules refuse, and those beyond the budget, count for whoever hopes for less: `true` and `false`. */
function tryMove(reading: Reading, move: Point, color: Color, then: () => boolean): boolean {
  const { board } = reading;
  if (!board.isLegal(move, color, false)) return true;
  if (--reading.nodesLeft < 0) return false;
  board.play(move, color);
  const result = then();
  board.undo();
  return result;
}

/** Extending, taking or threatening what surrounds the chain, and moves one step farther out; in atari the first two. */
function defences(board: Board, chain: Point): Point[] {
  const color = board.stones[chain] as Color;
  const liberties = board.liberties(chain);
  const moves = new Set(liberties);
  const threat = liberties.length === 1 ? 1 : 2;
  for (const stone of board.chainStones(chain)) {
    for (const near of neighborPoints(stone, board.size)) {
      if (board.stones[near] !== opponent(color) || board.libertyCount(near) > threat) continue;
      for (const liberty of board.liberties(near)) moves.add(liberty);
    }
  }
  if (liberties.length > 1) for (const near of around(board, liberties)) moves.add(near);
  return [...moves];
}

function around(board: Board, points: readonly Point[]): Point[] {
  const near = new Set(points.flatMap((point) => neighborPoints(point, board.size)));
  return [...near].filter((point) => board.stones[point] === EMPTY && !points.includes(point));
}
