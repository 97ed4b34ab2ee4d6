/** What the networks and searches said while an explanation was made, noted by listening to them. */

import type { HumanSource, PolicyFunction } from '../../explain/explain.ts';
import type { SearchFunction } from '../../explain/line.ts';
import type { Position } from '../../rules/position.ts';
import type { SearchReport } from '../../search/report.ts';

export interface SearchNoted {
  /** Played on from the position explained. */
  readonly moves: readonly number[];
  readonly visits: number;
  readonly report: SearchReport;
}

export interface Evidence {
  policy?: Float32Array;
  atRank?: Float32Array;
  strongest?: Float32Array;
  readonly searches: SearchNoted[];
}

export interface Listened {
  readonly evidence: Evidence;
  readonly selfTaught: PolicyFunction;
  readonly human: HumanSource | undefined;
  readonly search: SearchFunction;
}

export function listenTo(
  root: Position,
  selfTaught: PolicyFunction,
  human: HumanSource | undefined,
  search: SearchFunction,
): Listened {
  const evidence: Evidence = { searches: [] };
  const noting =
    (ask: PolicyFunction, name: 'policy' | 'atRank' | 'strongest'): PolicyFunction =>
    async (position) =>
      (evidence[name] = await ask(position));
  return {
    evidence,
    selfTaught: noting(selfTaught, 'policy'),
    human: human && {
      ...human,
      atRank: noting(human.atRank, 'atRank'),
      strongest: noting(human.strongest, 'strongest'),
    },
    search: async (position, limits, options) => {
      const report = await search(position, limits, options);
      const more = position.moveNumber - root.moveNumber;
      const moves = Array.from({ length: more }, (_, i) => position.lastMove(more - 1 - i));
      evidence.searches.push({ moves, visits: limits.visits, report });
      return report;
    },
  };
}
