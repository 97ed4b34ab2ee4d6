/** The worker threads that play a run's games, as one `GamePlayers`. */

import { Worker } from 'node:worker_threads';
import type { FinishedGame, GamePlayers } from '../../run/learn-parts.ts';
import type { Board } from '../../selfplay/boards.ts';
import type { GameNumbers } from '../../selfplay/game-numbers.ts';
import type {
  FromSelfPlayWorker,
  SelfPlayWorkerData,
  Shown,
  ToSelfPlayWorker,
} from '../../selfplay/worker-messages.ts';

export interface PoolOptions {
  readonly workers: number;
  readonly concurrentGames: number;
  readonly runSeed: number;
  readonly numbers: GameNumbers;
  readonly precision?: 'fp32' | 'int8';
  /** Hears the moves of a few games while they are played, and how these end. */
  readonly onShown?: (shown: Shown) => void;
}

/** Games that are told move by move, all workers together: a wall of them. */
const SHOWN_GAMES = 16;

export class SelfPlayPool implements GamePlayers {
  private readonly workers: Worker[];
  private listener: (game: FinishedGame) => void = () => undefined;
  private failure: (error: Error) => void = () => undefined;
  /** Rejected once a worker has failed: it may never answer again. */
  private readonly broken: Promise<never>;
  private break: (error: Error) => void = () => undefined;
  private readonly paused: ((evaluations: number) => void)[] = [];
  private readonly counted: ((evaluations: number) => void)[] = [];

  constructor(options: PoolOptions) {
    this.broken = new Promise((_, reject) => {
      this.break = reject;
    });
    // Those who wait for an answer hear of it, and `failure` in any case.
    this.broken.catch(() => undefined);
    const shownGames = options.onShown ? Math.ceil(SHOWN_GAMES / options.workers) : 0;
    const begun = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
    this.workers = Array.from({ length: options.workers }, (_, index) => {
      const workerData: SelfPlayWorkerData = {
        concurrentGames: options.concurrentGames,
        runSeed: options.runSeed,
        numbers: options.numbers,
        begun,
        shownGames,
        ...(options.precision && { precision: options.precision }),
      };
      const worker = new Worker(new URL('./selfplay-worker.js', import.meta.url), { workerData });
      worker.on('message', (message: FromSelfPlayWorker) => {
        if (message.kind === 'shown') {
          const place = index * shownGames + message.shown.place;
          if (place < SHOWN_GAMES) options.onShown?.({ ...message.shown, place });
        } else this.hear(message);
      });
      worker.on('error', (error) => {
        this.fail(error instanceof Error ? error : new Error(String(error)));
      });
      return worker;
    });
  }

  play(network: string | undefined, boards: readonly Board[]): void {
    this.tell({ kind: 'play', network, boards });
  }

  pause(): Promise<number> {
    return this.ask('pause', this.paused);
  }

  /** Evaluations since the workers started, without holding them up. */
  evaluationsSoFar(): Promise<number> {
    return this.ask('count', this.counted);
  }

  onGame(listener: (game: FinishedGame) => void): void {
    this.listener = listener;
  }

  onFailure(listener: (error: Error) => void): void {
    this.failure = listener;
  }

  /** Holds the games first: a thread that is ended while onnxruntime runs in it takes the process with it. */
  async stop(): Promise<void> {
    await this.pause().catch(() => undefined);
    await Promise.all(this.workers.map((worker) => worker.terminate()));
  }

  /** The evaluations of all workers together, once each has answered; throws where one has failed. */
  private async ask(
    kind: 'pause' | 'count',
    waiting: ((count: number) => void)[],
  ): Promise<number> {
    const answers = this.workers.map(() => new Promise<number>((resolve) => waiting.push(resolve)));
    this.tell({ kind });
    const counts = await Promise.race([Promise.all(answers), this.broken]);
    return counts.reduce((sum, count) => sum + count, 0);
  }

  private tell(message: ToSelfPlayWorker): void {
    for (const worker of this.workers) worker.postMessage(message);
  }

  private hear(message: Exclude<FromSelfPlayWorker, { kind: 'shown' }>): void {
    if (message.kind === 'game') this.listener(message);
    else if (message.kind === 'paused') this.paused.shift()?.(message.evaluations);
    else if (message.kind === 'counted') this.counted.shift()?.(message.evaluations);
    else this.fail(new Error(`A self-play worker failed: ${message.message}`));
  }

  private fail(error: Error): void {
    this.break(error);
    this.failure(error);
  }
}
