/** Stones given up to take more back. */

import { opponent } from '../rules/color.ts';
import type { Fact } from './fact.ts';
import { ascending, neighborPoints } from './geometry.ts';
import { afterMove, chainOf, type Turn } from './turn.ts';

/**
 * The chain just played has one liberty; an opponent's chain of the same liberty alone would be taken there; and
 * when the opponent takes the bait, the answer takes two stones or more.
 */
export function snapbackFacts({ point, color, after }: Turn): Fact[] {
  if (after.stones[point] !== color || after.libertyCount(point) !== 1) return [];
  const other = opponent(color);
  const at = after.liberties(point)[0]!;
  const threatened = neighborPoints(at, after.size).filter(
    (near) => after.stones[near] === other && after.libertyCount(near) === 1,
  );
  const bait = chainOf(after, point);
  const taken = afterMove(after, at, other);
  if (threatened.length === 0 || !taken || taken.libertyCount(at) !== 1) return [];
  const emptied = bait.filter((stone) => taken.stones[stone] === 0);
  if (emptied.length !== bait.length) return [];
  const back = afterMove(taken, taken.liberties(at)[0]!, color);
  if (!back) return [];
  const lost = taken.chainStones(at).filter((stone) => back.stones[stone] === 0);
  const stones = ascending(lost.filter((stone) => stone !== at));
  if (stones.length === 0) return [];
  return [{ kind: 'snapback', stones, bait, at }];
}
