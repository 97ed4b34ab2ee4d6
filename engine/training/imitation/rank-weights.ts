/**
 * How often positions of each rank are drawn. Ranks of which there are few count more, but not so much that a
 * handful of games is learnt by heart. Records without names cannot tell how much of them one player made.
 */

import { RANK_GROUPS, parseRank, rankGroup, type RankGroup } from '../../rules/rank.ts';
import type { SizeTable } from './rank-table.ts';

/** A group that is so many times rarer than the commonest is drawn the square root of that more often … */
const POWER = 0.5;
/** … but at most so many times. */
const CAP = 6;

export type RankWeights = Readonly<Record<RankGroup, number>>;

/** From the moves that players of each group made to the weight of each of their moves; 1 for the commonest group. */
export function rankWeights(moves: ReadonlyMap<RankGroup, number>): RankWeights {
  const most = Math.max(1, ...moves.values());
  const entries = RANK_GROUPS.map((group): [RankGroup, number] => {
    const count = moves.get(group) ?? 0;
    // Moves without a rank teach nothing about ranks.
    if (group === 'unknown' || count === 0) return [group, 1];
    return [group, Math.min(CAP, (most / count) ** POWER)];
  });
  return Object.fromEntries(entries) as RankWeights;
}

/** The moves that players of each group made in the games for training. */
export function movesByGroup({ players }: SizeTable): ReadonlyMap<RankGroup, number> {
  const sums = new Map<RankGroup, number>();
  for (const { rank, moves } of players) {
    const group = rankGroup(parseRank(rank));
    sums.set(group, (sums.get(group) ?? 0) + moves);
  }
  return sums;
}
