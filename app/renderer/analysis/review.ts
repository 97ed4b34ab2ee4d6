/** Looks at a whole line, position by position, and hands over each result as it comes. */

import type { PositionQuery } from '../../../engine/protocol/position-query.ts';
import type { NodeId } from '../../../engine/record/game-tree.ts';
import type { AnalysisEngine } from './live-analysis.ts';
import { resultOf, type NodeResult } from './node-result.ts';

export interface ReviewTask {
  readonly id: NodeId;
  /** Made when its turn comes. */
  readonly query: () => PositionQuery;
}

export interface ReviewOptions {
  readonly visits: number;
  readonly signal: AbortSignal;
  readonly onResult: (id: NodeId, result: NodeResult) => void;
}

/** Rejected as `cancelled` when the signal aborts: what was handed over until then stays true. */
export async function review(
  engine: AnalysisEngine,
  tasks: readonly ReviewTask[],
  { visits, signal, onResult }: ReviewOptions,
): Promise<void> {
  for (const { id, query } of tasks) {
    const params = { position: query(), visits, reportEveryMs: 60_000, ownership: false };
    onResult(id, resultOf(await engine.analyze(params, { signal })));
  }
}
