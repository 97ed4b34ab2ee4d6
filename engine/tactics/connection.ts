/** Chains joined and chains kept apart. */

import type { Board } from '../rules/board.ts';
import { opponent, type Color } from '../rules/color.ts';
import type { Point } from '../rules/point.ts';
import type { Fact, Stones } from './fact.ts';
import { chainOf, chainsBeside, type Turn } from './turn.ts';

export function connectFacts({ point, color, before, after }: Turn): Fact[] {
  const chains = chainsBeside(before, point, color);
  if (chains.length < 2 || after.stones[point] !== color) return [];
  return [{ kind: 'connect', chains: chains.map((chain) => chainOf(before, chain)) }];
}

export function cutFacts({ point, color, after }: Turn): Fact[] {
  const chains = chainsCut(after, point, color);
  return chains.length > 0 ? [{ kind: 'cut', chains }] : [];
}

/**
 * The opponent's chains that touch a stone just played and that no single move joins any more: each of them
 * shares no liberty with at least one other. None where the stone itself is in atari.
 */
export function chainsCut(after: Board, point: Point, color: Color): Stones[] {
  if (after.stones[point] !== color || after.libertyCount(point) < 2) return [];
  const chains = chainsBeside(after, point, opponent(color));
  return chains
    .filter((one) => chains.some((two) => two !== one && !shareLiberty(after, one, two)))
    .map((chain) => chainOf(after, chain));
}

function shareLiberty(board: Board, one: Point, two: Point): boolean {
  const liberties = new Set(board.liberties(one));
  return board.liberties(two).some((liberty) => liberties.has(liberty));
}
