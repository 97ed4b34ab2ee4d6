/** The pool of self-play workers, on threads that answer, or fail, as the test says. */

import { EventEmitter } from 'node:events';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { FinishedGame } from '../../run/learn-parts.ts';
import type {
  FromSelfPlayWorker,
  SelfPlayWorkerData,
  ToSelfPlayWorker,
} from '../../selfplay/worker-messages.ts';
import { SelfPlayPool } from './selfplay-pool.ts';

class FakeThread extends EventEmitter {
  readonly told: ToSelfPlayWorker['kind'][] = [];
  ended = false;

  readonly workerData: SelfPlayWorkerData;

  constructor(_: URL, options: { readonly workerData: SelfPlayWorkerData }) {
    super();
    this.workerData = options.workerData;
    threads.push(this);
  }

  postMessage(message: ToSelfPlayWorker): void {
    this.told.push(message.kind);
  }

  terminate(): Promise<number> {
    this.ended = true;
    return Promise.resolve(0);
  }

  say(message: FromSelfPlayWorker): void {
    this.emit('message', message);
  }
}

const threads: FakeThread[] = [];

vi.mock('node:worker_threads', () => ({
  get Worker() {
    return FakeThread;
  },
}));

beforeEach(() => {
  threads.length = 0;
});

function open(): { pool: SelfPlayPool; failures: string[]; games: FinishedGame[] } {
  const pool = new SelfPlayPool({
    workers: 2,
    concurrentGames: 4,
    runSeed: 37,
    numbers: { nextGame: 5, openGames: [2] },
  });
  const failures: string[] = [];
  const games: FinishedGame[] = [];
  pool.onFailure(({ message }) => failures.push(message));
  pool.onGame((game) => games.push(game));
  return { pool, failures, games };
}

describe('a pool of self-play workers', () => {
  it('is paused when every worker is, and hands games over until then', async () => {
    const { pool, games } = open();
    pool.play(undefined, []);
    const paused = pool.pause();
    threads[0]!.say({ kind: 'paused', evaluations: 30 });
    threads[1]!.say({ kind: 'game', number: 7, framed: new Uint8Array() });
    threads[1]!.say({ kind: 'paused', evaluations: 12 });
    expect(await paused).toBe(42);
    expect(games.map(({ number }) => number)).toEqual([7]);
    expect(threads.map(({ told }) => told)).toEqual([
      ['play', 'pause'],
      ['play', 'pause'],
    ]);
  });

  it('hands all workers the same numbers and one count of games that were begun', () => {
    open();
    const [one, other] = threads.map(({ workerData }) => workerData);
    expect(one?.numbers).toEqual({ nextGame: 5, openGames: [2] });
    expect(other?.numbers).toEqual(one?.numbers);
    expect(other?.begun).toBe(one?.begun);
  });

  it('throws where a worker dies instead of answering, and can be stopped', async () => {
    const { pool, failures } = open();
    const paused = pool.pause();
    threads[0]!.say({ kind: 'paused', evaluations: 30 });
    threads[1]!.emit('error', new Error('out of memory'));
    await expect(paused).rejects.toThrow('out of memory');
    await expect(pool.evaluationsSoFar()).rejects.toThrow('out of memory');
    expect(failures).toEqual(['out of memory']);
    await pool.stop();
    expect(threads.every(({ ended }) => ended)).toBe(true);
  });

  it('tells of a worker that fails while nobody waits', async () => {
    const { pool, failures } = open();
    threads[1]!.say({ kind: 'failed', message: 'no such network' });
    await new Promise((resolve) => setImmediate(resolve));
    expect(failures).toEqual(['A self-play worker failed: no such network']);
    await pool.stop();
  });
});
