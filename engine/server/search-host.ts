/**
 * Keeps the search worker alive. A worker that dies in a task is replaced and given the task once more; when it
 * dies of it again, the asker is told why.
 */

import { setTimeout as sleep } from 'node:timers/promises';
import { EngineError } from '../protocol/errors.ts';
import type { SearchOutcome, SearchService, SearchTask, TaskOptions } from './search-service.ts';
import type { FromSearchWorker, ToSearchWorker } from './worker-messages.ts';

/** The part of a worker thread that the host needs. */
export interface WorkerLike {
  postMessage(message: ToSearchWorker): void;
  on(event: 'message', listener: (message: FromSearchWorker) => void): unknown;
  on(event: 'error', listener: (error: unknown) => void): unknown;
  on(event: 'exit', listener: (code: number) => void): unknown;
  terminate(): Promise<unknown>;
}

interface Job {
  readonly task: SearchTask;
  readonly options: TaskOptions;
  /** How many workers died of it. */
  deaths: number;
  resolve(outcome: SearchOutcome): void;
  reject(error: EngineError): void;
}

/** How long a worker may take to end. */
const CLOSING_MS = 2000;

export class SearchHost implements SearchService {
  private readonly startWorker: () => WorkerLike;
  private readonly complain: (message: string) => void;
  private worker: WorkerLike | undefined;
  private nextId = 1;
  private readonly jobs = new Map<number, Job>();
  private closed = false;

  constructor(startWorker: () => WorkerLike, complain: (message: string) => void) {
    this.startWorker = startWorker;
    this.complain = complain;
  }

  run(task: SearchTask, options: TaskOptions): Promise<SearchOutcome> {
    if (this.closed) return Promise.reject(new EngineError('engine-failed', 'The engine ends'));
    const id = this.nextId++;
    const abort = () => {
      this.worker?.postMessage({ kind: 'abort', id });
    };
    return new Promise<SearchOutcome>((resolve, reject) => {
      const job: Job = { task, options, deaths: 0, resolve, reject };
      this.jobs.set(id, job);
      options.signal.addEventListener('abort', abort, { once: true });
      this.give(id, job);
    }).finally(() => {
      options.signal.removeEventListener('abort', abort);
    });
  }

  forget(owner: string): void {
    this.worker?.postMessage({ kind: 'forget', owner });
  }

  /** The worker ends by itself: one that is ended while a network runs in it takes the process with it. */
  async close(): Promise<void> {
    this.closed = true;
    this.rejectAll(new EngineError('engine-failed', 'The engine ends'));
    const { worker } = this;
    this.worker = undefined;
    if (!worker) return;
    const ended = new Promise<void>((resolve) => {
      worker.on('exit', () => {
        resolve();
      });
    });
    worker.postMessage({ kind: 'close' });
    await Promise.race([ended, sleep(CLOSING_MS)]);
    await worker.terminate();
  }

  private give(id: number, job: Job): void {
    try {
      this.worker ??= this.start();
      this.worker.postMessage({
        kind: 'run',
        id,
        task: job.task,
        reports: job.options.onReport !== undefined,
      });
      if (job.options.signal.aborted) this.worker.postMessage({ kind: 'abort', id });
    } catch (error) {
      this.jobs.delete(id);
      job.reject(
        new EngineError('engine-failed', `No search could be started: ${messageOf(error)}`),
      );
    }
  }

  private start(): WorkerLike {
    const worker = this.startWorker();
    let cause: string | undefined;
    worker.on('message', (message) => {
      if (this.worker === worker) this.hear(message);
    });
    worker.on('error', (error) => {
      cause = messageOf(error);
    });
    worker.on('exit', (code) => {
      if (this.worker === worker) this.replace(cause ?? `it ended with status ${code}`);
    });
    return worker;
  }

  private hear(message: FromSearchWorker): void {
    const job = this.jobs.get(message.id);
    if (!job) return;
    if (message.kind === 'report') {
      job.options.onReport?.(message.report);
      return;
    }
    this.jobs.delete(message.id);
    if (message.kind === 'done') job.resolve(message.outcome);
    else job.reject(new EngineError(message.code, message.message));
  }

  /** The worker is dead: gives what it owed to a new one, except what has cost two already. */
  private replace(cause: string): void {
    this.worker = undefined;
    this.complain(`The search worker ended: ${cause}`);
    for (const [id, job] of [...this.jobs]) {
      job.deaths++;
      if (job.deaths > 1 || job.options.signal.aborted) {
        this.jobs.delete(id);
        job.reject(new EngineError('engine-failed', `The search ended unexpectedly: ${cause}`));
      } else this.give(id, job);
    }
  }

  private rejectAll(error: EngineError): void {
    for (const job of this.jobs.values()) job.reject(error);
    this.jobs.clear();
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
