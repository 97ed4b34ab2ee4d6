/** Whether a fact is true of a position and a move, found out anew. */

import type { WireFact } from '../../protocol/explanation.ts';
import { ladderCatches, netCatches, Unread } from './chase.ts';
import { beside, breath, corners, group, other, put, type Grid, type Side } from './grid.ts';
import { stonesOfShape } from './shape-claims.ts';

export interface Scene {
  readonly before: Grid;
  readonly side: Side;
  readonly at: number;
  /** -1 where there was none, or a pass. */
  readonly last: number;
}

const EFFORT = 40_000;

const same = (one: readonly number[], two: readonly number[]): boolean =>
  one.length === two.length && [...one].sort().join() === [...two].sort().join();

/** Throws `Unread` where the reading would take too long. */
export function isTrue(fact: WireFact, { before, side, at, last }: Scene): boolean {
  if (fact.kind === 'pass') return at === before.size * before.size;
  const played = put(before, at, side);
  if (!played) return false;
  const { grid: after, taken } = played;
  const wholeOf = (grid: Grid, stones: readonly number[], whose: Side): boolean =>
    stones.length > 0 && grid.cells[stones[0]!] === whose && same(group(grid, stones[0]!), stones);
  switch (fact.kind) {
    case 'capture':
      return same(taken, fact.stones);
    case 'atari':
      return (
        wholeOf(after, fact.stones, other(side)) &&
        same(breath(after, fact.stones[0]!), [fact.liberty]) &&
        breath(before, fact.stones[0]!).length > 1 &&
        beside(after, at).some((near) => fact.stones.includes(near))
      );
    case 'self-atari':
      return (
        wholeOf(after, fact.stones, side) &&
        fact.stones.includes(at) &&
        same(breath(after, at), [fact.liberty])
      );
    case 'escape':
      return (
        wholeOf(before, fact.stones, side) &&
        breath(before, fact.stones[0]!).length === 1 &&
        breath(after, fact.stones[0]!).length === fact.liberties &&
        fact.liberties > 1
      );
    case 'liberties':
      return (
        wholeOf(before, fact.stones, side) &&
        breath(before, fact.stones[0]!).length === fact.before &&
        group(after, at).includes(fact.stones[0]!) &&
        breath(after, at).length === fact.after &&
        fact.after > fact.before
      );
    case 'connect':
      return (
        fact.chains.length > 1 &&
        fact.chains.every(
          (chain) => wholeOf(before, chain, side) && group(after, at).includes(chain[0]!),
        ) &&
        new Set(fact.chains.map((chain) => chain[0])).size === fact.chains.length
      );
    case 'cut':
      return (
        breath(after, at).length > 1 &&
        fact.chains.every(
          (chain) =>
            wholeOf(after, chain, other(side)) &&
            beside(after, at).some((near) => chain.includes(near)) &&
            fact.chains.some(
              (two) =>
                two[0] !== chain[0] &&
                !breath(after, chain[0]!).some((free) => breath(after, two[0]!).includes(free)),
            ),
        )
      );
    case 'ladder': {
      const own = fact.side === 'own';
      if (!wholeOf(after, fact.stones, own ? side : other(side))) return false;
      if (breath(after, fact.stones[0]!).length !== (own ? 2 : 1)) return false;
      const caught = ladderCatches(after, fact.stones[0]!, own, { left: EFFORT });
      return caught === fact.caught;
    }
    case 'ladder-breaker':
      return (
        wholeOf(before, fact.stones, side) &&
        wholeOf(after, fact.stones, side) &&
        ladderCatches(before, fact.stones[0]!, true, { left: EFFORT }) &&
        !ladderCatches(after, fact.stones[0]!, true, { left: EFFORT })
      );
    case 'net':
      return (
        wholeOf(after, fact.stones, other(side)) &&
        breath(after, fact.stones[0]!).length > 1 &&
        netCatches(after, fact.stones[0]!, { left: EFFORT })
      );
    case 'snapback':
      return isSnapback(fact, after, at, side);
    case 'ko':
      return isKo(fact, before, after, taken, at, side);
    case 'eye':
      return isEyeClaim(fact, before, after, at, side);
    case 'shape':
      return same(stonesOfShape(fact.shape, { before, after, at, side }), fact.from);
    case 'place':
      return same(placeOf(before.size, at), [
        fact.line,
        ['centre', 'side', 'corner'].indexOf(fact.area),
      ]);
    case 'distance':
    case 'tenuki': {
      const { size } = before;
      const lines = Math.max(
        Math.abs((at % size) - (last % size)),
        Math.abs(Math.floor(at / size) - Math.floor(last / size)),
      );
      const enough = fact.kind === 'distance' || lines >= Math.max(4, size / 3);
      return last >= 0 && fact.from === last && fact.lines === lines && enough;
    }
  }
}

function isSnapback(
  fact: Extract<WireFact, { kind: 'snapback' }>,
  after: Grid,
  at: number,
  side: Side,
): boolean {
  if (!same(group(after, at), fact.bait) || !same(breath(after, at), [fact.at])) return false;
  const answer = put(after, fact.at, other(side));
  if (!answer || !fact.bait.every((stone) => answer.taken.includes(stone))) return false;
  const [back, more] = breath(answer.grid, fact.at);
  if (back === undefined || more !== undefined) return false;
  const again = put(answer.grid, back, side);
  const lost = again?.taken.filter((stone) => stone !== fact.at) ?? [];
  return fact.stones.length > 0 && fact.stones.every((stone) => lost.includes(stone));
}

/** Whether the opponent of the single stone could take it and be one stone with one liberty. */
function inKo(grid: Grid, stone: number): boolean {
  const side = grid.cells[stone];
  const [free, more] = breath(grid, stone);
  if ((side !== 1 && side !== 2) || free === undefined || more !== undefined) return false;
  const answer = put(grid, free, other(side));
  if (!answer || !same(answer.taken, [stone])) return false;
  return group(answer.grid, free).length === 1 && breath(answer.grid, free).length === 1;
}

function isKo(
  fact: Extract<WireFact, { kind: 'ko' }>,
  before: Grid,
  after: Grid,
  taken: readonly number[],
  at: number,
  side: Side,
): boolean {
  const { stone, act } = fact;
  if (act === 'take') return same(taken, [stone]) && inKo(before, stone);
  if (act === 'fill') {
    const open = before.cells[stone] === side && inKo(before, stone);
    return open && breath(before, stone).includes(at);
  }
  const now = after.cells[stone] === side && inKo(after, stone);
  return now && !(before.cells[stone] === side && inKo(before, stone));
}

function isEye(grid: Grid, at: number, side: Side): boolean {
  const around = corners(grid, at);
  const held = around.filter((near) => grid.cells[near] === side).length;
  return (
    grid.cells[at] === 0 &&
    beside(grid, at).every((near) => grid.cells[near] === side) &&
    held >= (around.length === 4 ? 3 : around.length)
  );
}

function isEyeClaim(
  { act, eye }: Extract<WireFact, { kind: 'eye' }>,
  before: Grid,
  after: Grid,
  at: number,
  side: Side,
): boolean {
  if (act === 'make') return isEye(after, eye, side) && !isEye(before, eye, side);
  const theirs = other(side);
  if (isEye(after, eye, theirs)) return false;
  if (act === 'take') return isEye(before, eye, theirs);
  const answer = put(before, at, theirs);
  return answer !== undefined && isEye(answer.grid, eye, theirs) && !isEye(before, eye, theirs);
}

/** Line, and how many of column and row are in an outer third. */
function placeOf(size: number, at: number): number[] {
  const both = [at % size, Math.floor(at / size)];
  const line = Math.min(...both.flatMap((each) => [each + 1, size - each]));
  const outer = Math.floor(size / 3);
  return [line, both.filter((each) => each < outer || each >= size - outer).length];
}

export { Unread };
