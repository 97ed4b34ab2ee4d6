/** What the engine is asked about the game on the table. What is taken back gets no answer, however late it comes. */

import { isCancelled } from '../../../engine/protocol/errors.ts';
import { faultOf } from '../fault/fault.ts';
import type { Asking, TableState } from './table-state.ts';

export class Questions {
  private asked = new AbortController();
  private readonly tell: (change: Partial<Pick<TableState, 'asking' | 'trouble'>>) => void;

  constructor(tell: (change: Partial<Pick<TableState, 'asking' | 'trouble'>>) => void) {
    this.tell = tell;
  }

  /** The game has changed: nothing that was asked about it counts any more. */
  takeBack(): void {
    this.asked.abort();
    this.asked = new AbortController();
  }

  /** `work` gives what to do with the answer, which is done only if the question was not taken back meanwhile. */
  async ask(about: Asking, work: (signal: AbortSignal) => Promise<() => void>): Promise<void> {
    const { signal } = this.asked;
    this.tell({ asking: about, trouble: undefined });
    try {
      const apply = await work(signal);
      if (signal.aborted) return;
      this.tell({ asking: undefined });
      apply();
    } catch (error) {
      if (signal.aborted || isCancelled(error)) return;
      this.tell({ asking: undefined, trouble: { about, fault: faultOf(error) } });
    }
  }
}
