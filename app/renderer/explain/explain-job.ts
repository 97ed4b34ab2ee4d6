/**
 * The one long work of explaining a whole game. It goes on while people look at other rooms or close the row of
 * buttons that began it, and can be cancelled from there.
 */

import { create } from 'zustand';
import { isCancelled } from '../../../engine/protocol/errors.ts';
import type { NodeId } from '../../../engine/record/game-tree.ts';
import { faultOf, type Fault } from '../fault/fault.ts';
import { explainAll, type ExplainedNode, type Told } from './explained-record.ts';
import type { Reader } from './reader.ts';
import type { ExplainingEngine } from './use-explanation.ts';

export interface ExplainJob {
  readonly done: number;
  readonly total: number;
}

export interface ExplainJobState {
  readonly job: ExplainJob | undefined;
  /** Why the last one ended early, and whose it was: the name of a study or of a game. */
  readonly problem: { readonly owner: string; readonly fault: Fault } | undefined;
}

export const useExplainJob = create<ExplainJobState>()(() => ({
  job: undefined,
  problem: undefined,
}));

let abort = new AbortController();

/** Undefined where it was cancelled, or ended early for a reason that the state then has. */
export async function explainGame(
  owner: string,
  engine: ExplainingEngine,
  nodes: readonly ExplainedNode[],
  reader: Reader,
  onTold?: (id: NodeId) => void,
): Promise<Told | undefined> {
  abort.abort();
  const { signal } = (abort = new AbortController());
  const set = (done: number): void => {
    const job = { done, total: nodes.length };
    if (!signal.aborted) useExplainJob.setState({ job, problem: undefined });
  };
  set(0);
  try {
    return await explainAll(engine, nodes, {
      reader,
      signal,
      onTold: (done, id) => {
        set(done);
        onTold?.(id);
      },
    });
  } catch (error) {
    if (!signal.aborted && !isCancelled(error)) {
      useExplainJob.setState({ problem: { owner, fault: faultOf(error) } });
    }
    return undefined;
  } finally {
    if (!signal.aborted) useExplainJob.setState({ job: undefined });
  }
}

export function cancelExplaining(): void {
  abort.abort();
  useExplainJob.setState({ job: undefined });
}
