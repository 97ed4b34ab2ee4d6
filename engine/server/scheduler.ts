/**
 * Whose turn it is to think. There is one search worker, so tasks run one at a time: moves of games first, then
 * counts and explanations, then analyses and games that are only watched. Analyses take turns in slices and go on
 * from the tree that they have.
 */

import { cancelled } from '../protocol/errors.ts';
import type { SearchOutcome, SearchService, SearchTask, TaskOptions } from './search-service.ts';

/** How long one analysis thinks while another one waits, in milliseconds. */
const SLICE_MS = 400;

interface Job {
  readonly task: SearchTask;
  readonly options: TaskOptions;
  readonly rank: number;
  /** Milliseconds that its slices took. */
  spentMs: number;
  settled: boolean;
  resolve(outcome: SearchOutcome): void;
  reject(error: unknown): void;
}

interface Slice {
  readonly job: Job;
  readonly abort: AbortController;
  /** Whether it was interrupted for another job, to go on afterwards. */
  interrupted: boolean;
}

export class SearchScheduler implements SearchService {
  private readonly inner: SearchService;
  private readonly sliceMs: number;
  private readonly queue: Job[] = [];
  private running: Slice | undefined;
  private sliceTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(inner: SearchService, sliceMs = SLICE_MS) {
    this.inner = inner;
    this.sliceMs = sliceMs;
  }

  run(task: SearchTask, options: TaskOptions): Promise<SearchOutcome> {
    const { signal } = options;
    if (signal.aborted) return Promise.reject(cancelled());
    let cancel: () => void = () => undefined;
    const outcome = new Promise<SearchOutcome>((resolve, reject) => {
      const job: Job = {
        task,
        options,
        rank: rankOf(task),
        spentMs: 0,
        settled: false,
        resolve,
        reject,
      };
      cancel = () => {
        this.cancel(job);
      };
      signal.addEventListener('abort', cancel, { once: true });
      this.queue.push(job);
      this.yieldTo(job);
      this.next();
    });
    // One signal may go with hundreds of tasks, as of a match.
    return outcome.finally(() => {
      signal.removeEventListener('abort', cancel);
    });
  }

  forget(owner: string): void {
    this.inner.forget(owner);
  }

  async close(): Promise<void> {
    for (const job of this.queue.splice(0)) rejectJob(job, cancelled());
    this.running?.abort.abort();
    await this.inner.close();
  }

  /** Interrupts the analysis under way where a job of higher rank has come. */
  private yieldTo(job: Job): void {
    const { running } = this;
    if (!running) return;
    if (job.rank > running.job.rank && running.job.task.kind === 'analyze') interrupt(running);
  }

  private next(): void {
    if (this.running) return;
    const rank = Math.max(...this.queue.map((job) => job.rank));
    const at = this.queue.findIndex((job) => job.rank === rank);
    const [job] = at < 0 ? [] : this.queue.splice(at, 1);
    if (job) void this.runSlice(job);
  }

  private async runSlice(job: Job): Promise<void> {
    const slice: Slice = { job, abort: new AbortController(), interrupted: false };
    this.running = slice;
    this.sliceTimer = setInterval(() => {
      const rival = this.queue.some(({ rank }) => rank === job.rank);
      if (rival && job.task.kind === 'analyze') interrupt(slice);
    }, this.sliceMs);
    const started = performance.now();
    try {
      const outcome = await this.inner.run(remaining(job), {
        signal: slice.abort.signal,
        onReport: (report) => {
          if (!job.settled) job.options.onReport?.(report);
        },
      });
      job.spentMs += performance.now() - started;
      if (!slice.interrupted || isComplete(job, outcome)) resolveJob(job, outcome);
    } catch (error) {
      job.spentMs += performance.now() - started;
      if (!slice.interrupted) rejectJob(job, error);
    } finally {
      clearInterval(this.sliceTimer);
      this.running = undefined;
    }
    if (!job.settled) this.queue.push(job);
    this.next();
  }

  /** The asker hears at once; the worker is told, and what it still finds is dropped. */
  private cancel(job: Job): void {
    rejectJob(job, cancelled());
    const at = this.queue.indexOf(job);
    if (at >= 0) this.queue.splice(at, 1);
    if (this.running?.job === job) this.running.abort.abort(cancelled());
  }
}

function rankOf(task: SearchTask): number {
  if (task.kind === 'genmove') return task.watched === undefined ? 2 : 0;
  return task.purpose === 'analysis' || task.purpose === 'instinct' ? 0 : 1;
}

/** The task with the time that its earlier slices left. */
function remaining({ task, spentMs }: Job): SearchTask {
  if (task.kind !== 'analyze' || task.timeMs === undefined) return task;
  return { ...task, timeMs: Math.max(1, task.timeMs - spentMs) };
}

/** Whether an interrupted slice had come to the end of its task all the same. */
function isComplete({ task, spentMs }: Job, { report }: SearchOutcome): boolean {
  const outOfTime = task.kind === 'analyze' && task.timeMs !== undefined && spentMs >= task.timeMs;
  return outOfTime || report.visits >= task.visits;
}

function interrupt(slice: Slice): void {
  if (slice.interrupted) return;
  slice.interrupted = true;
  slice.abort.abort(new Error('Another task goes first'));
}

function resolveJob(job: Job, outcome: SearchOutcome): void {
  job.settled = true;
  job.resolve(outcome);
}

function rejectJob(job: Job, error: unknown): void {
  job.settled = true;
  job.reject(error);
}
