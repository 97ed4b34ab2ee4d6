/**
 * What a run has used up so far. Checkpoints hold it; so that what a process did before it was killed counts as well,
 * a file of its own has the totals of a few seconds ago. The larger of both is right, and nothing is counted twice.
 */

import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { writeFileWhole } from '../disk/write-whole.ts';
import type { RunFolder } from './folder.ts';
import type { LearnParts } from './learn-parts.ts';
import { processorSeconds } from './processor-time.ts';
import { runStateSchema, type RunState } from './state.ts';

/** How often (ms) the file is written at most. */
const NOTE_EVERY_MS = 5000;

const spentSchema = z.object({
  version: z.literal(1),
  ...runStateSchema.pick({ coreSeconds: true, evaluations: true }).shape,
});

/** Adds to a checkpoint's state what the run used up after it. Without a readable file that is nothing. */
export function recallSpent(folder: RunFolder, state: RunState): void {
  try {
    const spent = spentSchema.parse(JSON.parse(readFileSync(folder.spent, 'utf8')));
    state.coreSeconds = Math.max(state.coreSeconds, spent.coreSeconds);
    state.evaluations = Math.max(state.evaluations, spent.evaluations);
  } catch {
    // Runs of the days before there was such a file have none, and no run stops for a damaged one.
  }
}

/** Counts on from the state for as long as this process works on the run. */
export class SpentMeter {
  private readonly parts: Pick<LearnParts, 'folder' | 'players' | 'learner'>;
  private readonly before: Pick<RunState, 'coreSeconds' | 'evaluations'>;
  private leftOut = 0;
  private notedAt = -Infinity;

  constructor(parts: Pick<LearnParts, 'folder' | 'players' | 'learner' | 'state'>) {
    const { coreSeconds, evaluations } = parts.state;
    this.parts = parts;
    this.before = { coreSeconds, evaluations };
  }

  /** Processor time of this process and of its helpers, added to what earlier processes of the run used. */
  coreSeconds(): number {
    const helpers = this.parts.learner.helperSeconds?.() ?? 0;
    return this.before.coreSeconds + processorSeconds() + helpers - this.leftOut;
  }

  /** `made` by the players of this process. */
  evaluations(made: number): number {
    return this.before.evaluations + made;
  }

  /** Leaves out the processor time that is used until the work is done: nothing else may run meanwhile. */
  async without<T>(work: Promise<T> | undefined): Promise<T | undefined> {
    const from = processorSeconds();
    try {
      return await work;
    } finally {
      this.leftOut += processorSeconds() - from;
    }
  }

  /** Called often; writes the file where that was not done a moment ago. */
  noteNowAndThen(): void {
    if (performance.now() - this.notedAt >= NOTE_EVERY_MS) void this.note();
  }

  async note(): Promise<void> {
    this.notedAt = performance.now();
    const coreSeconds = this.coreSeconds();
    try {
      const evaluations = this.evaluations(await this.parts.players.evaluationsSoFar());
      const spent: z.infer<typeof spentSchema> = { version: 1, coreSeconds, evaluations };
      writeFileWhole(this.parts.folder.spent, JSON.stringify(spent));
    } catch {
      // A player or the disk failed, of which the run hears from others; a few seconds are not counted.
    }
  }
}
