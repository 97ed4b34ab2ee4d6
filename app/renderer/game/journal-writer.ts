/**
 * Writes records to the journal one after another. Of several that wait for the same game only the latest is
 * written. Tells after each attempt whether it is safe on disk now.
 */

import type { GameJournal } from '../../shared/host.ts';
import { faultOf, type Fault } from '../fault/fault.ts';

export class JournalWriter {
  private readonly journal: GameJournal;
  private readonly report: (problem: Fault | undefined) => void;
  /** By game: makes the record to write; undefined to remove the game. In the order of first mention. */
  private readonly waiting = new Map<string, (() => string) | undefined>();
  private readonly known = new Set<string>();
  private busy = false;

  /** `report` is told why the last change is not saved, or undefined where all is well. */
  constructor(journal: GameJournal, report: (problem: Fault | undefined) => void) {
    this.journal = journal;
    this.report = report;
  }

  /** `record` is made when its turn comes: of several that wait none but the latest costs anything. */
  write(id: string, record: () => string): void {
    this.known.add(id);
    this.waiting.set(id, record);
    void this.work();
  }

  /** Forgets a game that was written through here, or was to be; others are left alone. */
  remove(id: string): void {
    if (!this.known.delete(id)) return;
    this.waiting.set(id, undefined);
    void this.work();
  }

  private async work(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    for (const [id] of this.waiting) {
      const record = this.waiting.get(id);
      this.waiting.delete(id);
      let problem: Fault | undefined;
      try {
        if (record === undefined) await this.journal.remove(id);
        else await this.journal.write(id, record());
      } catch (error) {
        problem = faultOf(error);
      }
      if (this.waiting.size === 0) this.report(problem);
    }
    this.busy = false;
  }
}
