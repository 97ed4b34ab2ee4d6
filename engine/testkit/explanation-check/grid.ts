/**
 * A board of its own for the checker: plain arrays and flood fills, slow and easy to read. It shares nothing with
 * the rules and tactics that the explanations are made with.
 */

export type Side = 1 | 2;

export interface Grid {
  readonly size: number;
  /** `[size * size]` 0 empty, 1 Black, 2 White. */
  readonly cells: readonly number[];
  /** Where the next move may not retake in a ko. */
  readonly ko?: number;
}

export const other = (side: Side): Side => (side === 1 ? 2 : 1);

export function beside(grid: Grid, at: number): number[] {
  const x = at % grid.size;
  const near: number[] = [];
  if (at >= grid.size) near.push(at - grid.size);
  if (x > 0) near.push(at - 1);
  if (x < grid.size - 1) near.push(at + 1);
  if (at < grid.size * (grid.size - 1)) near.push(at + grid.size);
  return near;
}

export function corners(grid: Grid, at: number): number[] {
  const x = at % grid.size;
  const y = Math.floor(at / grid.size);
  const near: number[] = [];
  for (const dy of [-1, 1]) {
    for (const dx of [-1, 1]) {
      const inside = x + dx >= 0 && x + dx < grid.size && y + dy >= 0 && y + dy < grid.size;
      if (inside) near.push((y + dy) * grid.size + x + dx);
    }
  }
  return near;
}

/** The stones of the chain on a point, ascending; none for an empty one. */
export function group(grid: Grid, at: number): number[] {
  const side = grid.cells[at];
  if (!side) return [];
  const found = new Set([at]);
  for (const stone of found) {
    for (const near of beside(grid, stone)) if (grid.cells[near] === side) found.add(near);
  }
  return [...found].sort((a, b) => a - b);
}

export function breath(grid: Grid, at: number): number[] {
  const free = new Set<number>();
  for (const stone of group(grid, at)) {
    for (const near of beside(grid, stone)) if (grid.cells[near] === 0) free.add(near);
  }
  return [...free].sort((a, b) => a - b);
}

export interface Played {
  readonly grid: Grid;
  readonly taken: readonly number[];
}

/** Undefined on a stone, for suicide, and where a ko may not be retaken at once. */
export function put(grid: Grid, at: number, side: Side): Played | undefined {
  if (grid.cells[at] !== 0 || grid.ko === at) return undefined;
  const cells = [...grid.cells];
  cells[at] = side;
  const full: Grid = { size: grid.size, cells };
  const taken = new Set<number>();
  for (const near of beside(full, at)) {
    if (cells[near] !== other(side) || breath(full, near).length > 0) continue;
    for (const stone of group(full, near)) taken.add(stone);
  }
  for (const stone of taken) cells[stone] = 0;
  if (breath(full, at).length === 0) return undefined;
  const [stone, more] = taken;
  const isKo = stone !== undefined && more === undefined && alone(full, at);
  return { grid: isKo ? { ...full, ko: stone } : full, taken: [...taken].sort((a, b) => a - b) };
}

function alone(grid: Grid, at: number): boolean {
  return group(grid, at).length === 1 && breath(grid, at).length === 1;
}
