/** The checker's own reading of ladders and nets: plain recursion, with a count of moves after which it gives up. */

import { beside, breath, group, other, put, type Grid, type Side } from './grid.ts';

export class Unread extends Error {}

export interface Effort {
  left: number;
}

function spend(effort: Effort): void {
  if (--effort.left < 0) throw new Unread('Not read to its end');
}

/** Can the chain be caught by ataris alone? `hunterFirst` with two liberties, its owner first with one. */
export function ladderCatches(
  grid: Grid,
  stone: number,
  hunterFirst: boolean,
  effort: Effort,
): boolean {
  return hunterFirst ? hunt(grid, stone, effort) : !flee(grid, stone, effort);
}

function hunt(grid: Grid, stone: number, effort: Effort): boolean {
  const prey = grid.cells[stone] as Side;
  const open = breath(grid, stone);
  if (open.length !== 2) return open.length < 2;
  return open.some((at) => {
    spend(effort);
    const next = put(grid, at, other(prey));
    return next !== undefined && !flee(next.grid, stone, effort);
  });
}

function flee(grid: Grid, stone: number, effort: Effort): boolean {
  const prey = grid.cells[stone] as Side;
  const tries = new Set(breath(grid, stone));
  for (const at of attackersInAtari(grid, stone)) tries.add(at);
  return [...tries].some((at) => {
    spend(effort);
    const next = put(grid, at, prey);
    if (!next) return false;
    const open = breath(next.grid, stone).length;
    return open > 2 || (open === 2 && !hunt(next.grid, stone, effort));
  });
}

/** Where chains that touch this one and have one liberty could be taken. */
function attackersInAtari(grid: Grid, stone: number): number[] {
  const side = grid.cells[stone] as Side;
  return group(grid, stone)
    .flatMap((at) => beside(grid, at))
    .filter((near) => grid.cells[near] === other(side))
    .map((near) => breath(grid, near))
    .filter((open) => open.length === 1)
    .map(([at]) => at!);
}

/** Is the chain lost though its owner moves first, near it or not at all? Deepened step by step. */
export function netCatches(grid: Grid, stone: number, effort: Effort): boolean {
  for (const depth of [2, 4, 6, 8, 10]) {
    if (lost(grid, stone, depth, effort) && taken(grid, stone, depth, effort)) return true;
  }
  return false;
}

/** Owner to play. */
function lost(grid: Grid, stone: number, depth: number, effort: Effort): boolean {
  const side = grid.cells[stone] as Side;
  const open = breath(grid, stone);
  const tries = new Set([...open, ...attackersInAtari(grid, stone)]);
  if (open.length > 1) {
    for (const at of open) {
      for (const near of beside(grid, at)) if (grid.cells[near] === 0) tries.add(near);
    }
  }
  return [...tries].every((at) => {
    spend(effort);
    const next = put(grid, at, side);
    if (!next) return true;
    return breath(next.grid, stone).length < 4 && taken(next.grid, stone, depth, effort);
  });
}

/** Attacker to play. */
function taken(grid: Grid, stone: number, depth: number, effort: Effort): boolean {
  const side = grid.cells[stone] as Side;
  const open = breath(grid, stone);
  if (open.length === 1) return put(grid, open[0]!, other(side)) !== undefined;
  if (depth <= 0) return false;
  const tries = new Set(open);
  for (const at of open) {
    for (const near of beside(grid, at)) if (grid.cells[near] === 0) tries.add(near);
  }
  return [...tries].some((at) => {
    spend(effort);
    const next = put(grid, at, other(side));
    return next !== undefined && lost(next.grid, stone, depth - 1, effort);
  });
}
