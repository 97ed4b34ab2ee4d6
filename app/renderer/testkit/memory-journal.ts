/** A journal in memory whose disk can be full, slow or broken, as a test asks. */

import type { GameJournal, JournalEntry } from '../../shared/host.ts';

export interface MemoryJournal extends GameJournal {
  /** The records by id. */
  readonly records: Map<string, string>;
  /** Every write that was tried: id and record. */
  readonly writes: (readonly [id: string, record: string])[];
  /** While set, everything that is asked of it is rejected with it. */
  problem: Error | undefined;
  /** While set, writes wait for it. */
  gate: Promise<void> | undefined;
}

/** Later records are newer. */
export function memoryJournal(records: Readonly<Record<string, string>> = {}): MemoryJournal {
  const stored = new Map(Object.entries(records));
  let clock = 0;
  const times = new Map<string, number>();
  for (const id of stored.keys()) times.set(id, ++clock);
  const check = (): void => {
    if (journal.problem) throw journal.problem;
  };
  const journal: MemoryJournal = {
    records: stored,
    writes: [],
    problem: undefined,
    gate: undefined,
    async list() {
      await Promise.resolve();
      check();
      return Array.from(stored, ([id, text]): JournalEntry => ({
        id,
        modified: times.get(id) ?? 0,
        bytes: text.length,
      }));
    },
    async read(id) {
      await Promise.resolve();
      check();
      const text = stored.get(id);
      if (text === undefined) throw new Error(`There is no record ${id}`);
      return text;
    },
    async write(id, record) {
      journal.writes.push([id, record]);
      await journal.gate;
      check();
      stored.set(id, record);
      times.set(id, ++clock);
    },
    async remove(id) {
      await Promise.resolve();
      check();
      stored.delete(id);
    },
  };
  return journal;
}
