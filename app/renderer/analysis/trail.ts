/** How a choice came about: what a search would have played after so many visits, one entry a report. */

import type { WireReport } from '../../../engine/protocol/report.ts';
import type { Move } from '../../../engine/rules/point.ts';

export interface Choice {
  /** Of the root, when the search would have played `move`. */
  readonly visits: number;
  readonly move: Move;
  /** Black's, 0..1. */
  readonly winrate: number;
  /** Black's lead in points. */
  readonly scoreLead: number;
}

/** By rising visits. */
export type Trail = readonly Choice[];

/** Where entries are further apart than this share of their visits, nothing between them is worth keeping. */
const STEP = 1.02;

/** The trail with one more report. The first entry is instinct: the network's favourite, without any search. */
export function follow(trail: Trail, report: WireReport): Trail {
  const begun = trail.length > 0 ? trail : [instinct(report)];
  const best = report.moves[0];
  const last = begun.at(-1);
  if (!best || !last || report.visits <= last.visits) return begun;
  if (best.move === last.move && report.visits < last.visits * STEP) return begun;
  const { move, winrate, scoreLead } = best;
  return [...begun, { visits: report.visits, move, winrate, scoreLead }];
}

function instinct({ policy, winrate, scoreLead }: WireReport): Choice {
  const move = policy.reduce((best, share, at) => (share > (policy[best] ?? 0) ? at : best), 0);
  return { visits: 1, move, winrate, scoreLead };
}

/** The choice after so many visits; undefined where nothing was searched. */
export function choiceAt(trail: Trail, visits: number): Choice | undefined {
  return trail.findLast((choice) => choice.visits <= visits) ?? trail[0];
}
