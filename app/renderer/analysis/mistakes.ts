/** What each move of a line cost, by the results on both sides of it. */

import type { GameTree, NodeId } from '../../../engine/record/game-tree.ts';
import { moveOf } from '../../../engine/record/node-facts.ts';
import { BLACK } from '../../../engine/rules/color.ts';
import type { PlayedMove } from '../../../engine/rules/replay.ts';
import type { NodeResult } from './node-result.ts';

export interface PricedMove {
  /** The node that plays it. */
  readonly id: NodeId;
  /** 1 for the first move of the line. */
  readonly number: number;
  readonly played: PlayedMove;
  /** Points that the mover's lead fell by; never negative. */
  readonly points: number;
  /** What the mover's winrate fell by, 0..1; never negative. */
  readonly winrate: number;
  /** What the search would have played. */
  readonly better: number | undefined;
}

/** Differences under this are within what searches of this size leave open. */
const LEAST_PRICE = 0.5;

/** The moves that cost something, the dearest first. */
export function pricedMoves(
  tree: GameTree,
  line: readonly NodeId[],
  results: ReadonlyMap<NodeId, NodeResult>,
): PricedMove[] {
  const priced: PricedMove[] = [];
  let number = 0;
  line.forEach((id, index) => {
    const played = moveOf(tree.node(id), tree.size);
    if (!played) return;
    number++;
    const parent = line[index - 1];
    const before = parent === undefined ? undefined : results.get(parent);
    const after = results.get(id);
    // Searches of two networks are not held against each other.
    if (!before || before.network !== after?.network) return;
    const sign = played.color === BLACK ? 1 : -1;
    const points = sign * (before.scoreLead - after.scoreLead);
    const winrate = Math.max(0, sign * (before.winrate - after.winrate));
    if (points < LEAST_PRICE) return;
    const best = before.moves[0]?.move;
    const better = best === played.move ? undefined : best;
    priced.push({ id, number, played, points, winrate, better });
  });
  return priced.sort((a, b) => b.points - a.points || a.number - b.number);
}
