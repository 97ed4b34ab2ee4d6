/**
 * Chains that live even if their owner always passes, and the regions that are theirs for good
 * (D. Benson, "Life in the game of Go", 1976).
 */

import type { Board } from './board.ts';
import { BLACK, EMPTY, WHITE, type Color } from './color.ts';
import { neighborsOf } from './neighbors.ts';

/** Regions of points that are not `color`'s, and which chains each is vital to; kept for each board size. */
class Scratch {
  readonly neighbors: Int16Array;
  readonly region: Int16Array;
  readonly stack: Int16Array;
  /** Points of all regions one region after the other; region `r` is `points[start[r]..start[r + 1])`. */
  readonly points: Int16Array;
  readonly start: Int16Array;
  readonly regionSafe: Uint8Array;
  readonly chainSafe: Uint8Array;
  readonly vital: Int16Array;
  readonly seen: Int32Array;
  stamp = 0;
  /** Whether the opponent's stones count as empty points. */
  suicide = false;

  constructor(size: number) {
    const area = size * size;
    this.neighbors = neighborsOf(size);
    this.region = new Int16Array(area);
    this.stack = new Int16Array(area);
    this.points = new Int16Array(area);
    this.start = new Int16Array(area + 1);
    this.regionSafe = new Uint8Array(area);
    this.chainSafe = new Uint8Array(area);
    this.vital = new Int16Array(area);
    this.seen = new Int32Array(area);
  }
}

const scratches = new Map<number, Scratch>();

/**
 * Writes into `out` `[area]` who owns each point for good: the colour of a pass-alive chain or of the region
 * inside such chains, or 0. Opponent's stones inside such a region count to the region.
 *
 * Where the rules allow suicide, stones of the opponent may leave the board as if they had been captured, so
 * the points under them must touch the chain as the empty ones must: Benson's proof takes suicide for illegal.
 */
export function passAlive(board: Board, out: Uint8Array, suicide = false): void {
  out.fill(EMPTY);
  let scratch = scratches.get(board.size);
  if (!scratch) {
    scratch = new Scratch(board.size);
    scratches.set(board.size, scratch);
  }
  scratch.suicide = suicide;
  markColor(board, BLACK, scratch, out);
  markColor(board, WHITE, scratch, out);
}

function markColor(board: Board, color: Color, scratch: Scratch, out: Uint8Array): void {
  const regions = findRegions(board, color, scratch);
  // Two eyes take two regions; a colour with one region has none that is all its own.
  if (regions < 2) return;
  const { chainSafe, regionSafe } = scratch;
  const { stones } = board;
  for (let p = 0; p < board.area; p++) {
    if (stones[p] === color && board.chainHead(p) === p) chainSafe[p] = 1;
  }
  regionSafe.fill(1, 0, regions);
  let changed = true;
  while (changed) {
    changed = false;
    countVitalRegions(board, color, regions, scratch);
    for (let p = 0; p < board.area; p++) {
      if (stones[p] !== color || board.chainHead(p) !== p || !chainSafe[p]) continue;
      if (scratch.vital[p]! < 2) {
        chainSafe[p] = 0;
        changed = true;
      }
    }
    if (changed && !dropRegions(board, color, regions, scratch)) break;
  }
  writeSafe(board, color, regions, scratch, out);
}

/** Flood-fills what is not `color`'s; returns how many regions there are. */
function findRegions(board: Board, color: Color, scratch: Scratch): number {
  const { neighbors, region, stack, points, start } = scratch;
  const { stones } = board;
  region.fill(-1);
  let regions = 0;
  let filled = 0;
  for (let from = 0; from < board.area; from++) {
    if (stones[from] === color || region[from] !== -1) continue;
    start[regions] = filled;
    let depth = 0;
    stack[depth++] = from;
    region[from] = regions;
    while (depth > 0) {
      const at = stack[--depth]!;
      points[filled++] = at;
      for (let d = at * 4; d < at * 4 + 4; d++) {
        const near = neighbors[d]!;
        if (near < 0 || stones[near] === color || region[near] !== -1) continue;
        region[near] = regions;
        stack[depth++] = near;
      }
    }
    regions++;
  }
  start[regions] = filled;
  return regions;
}

/** Whether a chain must touch the point: an empty one, or one that may become empty. */
function counts(board: Board, point: number, { suicide }: Scratch): boolean {
  return suicide || board.stones[point] === EMPTY;
}

/** A region is vital to a chain when each of its empty points is a liberty of the chain. */
function countVitalRegions(board: Board, color: Color, regions: number, scratch: Scratch): void {
  const { neighbors, points, start, regionSafe, chainSafe, vital, seen } = scratch;
  const { stones } = board;
  vital.fill(0);
  if (scratch.stamp > 0x7fff0000) {
    seen.fill(0);
    scratch.stamp = 0;
  }
  for (let r = 0; r < regions; r++) {
    if (!regionSafe[r]) continue;
    const from = start[r]!;
    const to = start[r + 1]!;
    let first = -1;
    for (let i = from; i < to && first < 0; i++)
      if (counts(board, points[i]!, scratch)) first = points[i]!;
    if (first < 0) continue;
    // Only a chain beside the first empty point can have them all as liberties.
    const tried = ++scratch.stamp;
    for (let d = first * 4; d < first * 4 + 4; d++) {
      const near = neighbors[d]!;
      if (near < 0 || stones[near] !== color) continue;
      const chain = board.chainHead(near);
      if (!chainSafe[chain] || seen[chain] === tried) continue;
      seen[chain] = tried;
      if (allEmptyTouch(board, chain, from, to, scratch)) vital[chain] = vital[chain]! + 1;
    }
  }
}

function allEmptyTouch(
  board: Board,
  chain: number,
  from: number,
  to: number,
  scratch: Scratch,
): boolean {
  const { neighbors, points } = scratch;
  for (let i = from; i < to; i++) {
    const point = points[i]!;
    if (!counts(board, point, scratch)) continue;
    let touches = false;
    for (let d = point * 4; d < point * 4 + 4 && !touches; d++) {
      const near = neighbors[d]!;
      touches =
        near >= 0 &&
        board.stones[near] !== EMPTY &&
        board.stones[near] === board.stones[chain] &&
        board.chainHead(near) === chain;
    }
    if (!touches) return false;
  }
  return true;
}

/** Regions beside a chain that is not safe are not safe either; true when one was dropped. */
function dropRegions(board: Board, color: Color, regions: number, scratch: Scratch): boolean {
  const { neighbors, points, start, regionSafe, chainSafe } = scratch;
  let dropped = false;
  for (let r = 0; r < regions; r++) {
    if (!regionSafe[r]) continue;
    for (let i = start[r]! * 4, end = start[r + 1]! * 4; i < end && regionSafe[r]; i++) {
      const near = neighbors[points[i >> 2]! * 4 + (i & 3)]!;
      if (near < 0 || board.stones[near] !== color || chainSafe[board.chainHead(near)]) continue;
      regionSafe[r] = 0;
      dropped = true;
    }
  }
  return dropped;
}

function writeSafe(
  board: Board,
  color: Color,
  regions: number,
  scratch: Scratch,
  out: Uint8Array,
): void {
  const { points, start, regionSafe, chainSafe } = scratch;
  let anySafe = false;
  for (let p = 0; p < board.area; p++) {
    if (board.stones[p] === color && chainSafe[board.chainHead(p)]) {
      out[p] = color;
      anySafe = true;
    }
  }
  if (!anySafe) return;
  for (let r = 0; r < regions; r++) {
    if (!regionSafe[r] || !isOwned(board, r, scratch)) continue;
    for (let i = start[r]!; i < start[r + 1]!; i++) out[points[i]!] = color;
  }
}

/**
 * A region inside safe chains is theirs where the opponent can make no two eyes in it: every empty point
 * touches a stone of the owner, so each eye that the opponent makes is on the owner's liberty.
 */
function isOwned(board: Board, region: number, scratch: Scratch): boolean {
  const { neighbors, points, start } = scratch;
  let bordered = false;
  for (let i = start[region]!; i < start[region + 1]!; i++) {
    const point = points[i]!;
    let touches = false;
    for (let d = point * 4; d < point * 4 + 4; d++) {
      const near = neighbors[d]!;
      if (near >= 0 && scratch.region[near] === -1) touches = true;
    }
    if (touches) bordered = true;
    else if (counts(board, point, scratch)) return false;
  }
  return bordered;
}
