/** Worker death, seen from the host, with workers that a test lets die. */

import { EventEmitter } from 'node:events';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { fakeReport } from '../testkit/fake-search.ts';
import { positionOfQuery } from './position-of-query.ts';
import { SearchHost, type WorkerLike } from './search-host.ts';
import type { GenmoveTask } from './search-service.ts';
import type { ToSearchWorker } from './worker-messages.ts';

const task: GenmoveTask = {
  kind: 'genmove',
  owner: 'a',
  position: { size: 5, rules: 'chinese', komi: 7, moves: [] },
  network: { folder: 'net', hash: '0' },
  visits: 4,
};
const report = fakeReport(positionOfQuery(task.position), 4);

class FakeWorker extends EventEmitter implements WorkerLike {
  readonly heard: ToSearchWorker[] = [];
  terminated = false;

  postMessage(message: ToSearchWorker): void {
    this.heard.push(message);
    if (message.kind === 'close') this.emit('exit', 0);
  }
  terminate(): Promise<number> {
    this.terminated = true;
    return Promise.resolve(0);
  }
  die(cause: string): void {
    this.emit('error', new Error(cause));
    this.emit('exit', 1);
  }
}

function setUp() {
  const workers: FakeWorker[] = [];
  const complaints: string[] = [];
  const start = () => {
    const worker = new FakeWorker();
    workers.push(worker);
    return worker;
  };
  const host = new SearchHost(start, (message) => complaints.push(message));
  return { host, workers, complaints };
}

const options = () => ({ signal: new AbortController().signal });

describe('the host of the search worker', () => {
  it('starts no worker before it is needed and keeps the one it has', async () => {
    const { host, workers } = setUp();
    expect(workers).toHaveLength(0);
    for (const move of [3, 'resign'] as const) {
      const asked = host.run(task, options());
      const id = workers[0]?.heard.at(-1);
      if (id?.kind !== 'run') throw new Error('The worker was not given the task');
      workers[0]?.emit('message', { kind: 'done', id: id.id, outcome: { report, move } });
      await expect(asked).resolves.toEqual({ report, move });
    }
    expect(workers).toHaveLength(1);
  });

  it('gives the task of a dead worker to a new one, once', async () => {
    const { host, workers, complaints } = setUp();
    const asked = host.run(task, options());
    workers[0]?.die('out of memory');
    expect(workers).toHaveLength(2);
    expect(workers[1]?.heard).toEqual(workers[0]?.heard);
    workers[1]?.emit('message', { kind: 'done', id: 1, outcome: { report, move: 7 } });
    await expect(asked).resolves.toMatchObject({ move: 7 });
    expect(complaints).toEqual(['The search worker ended: out of memory']);
  });

  it('tells why when the second worker dies of it as well, and starts a third for the next task', async () => {
    const { host, workers } = setUp();
    const asked = host.run(task, options());
    workers[0]?.die('out of memory');
    workers[1]?.die('out of memory again');
    await expect(asked).rejects.toMatchObject({
      code: 'engine-failed',
      message: expect.stringContaining('out of memory again') as string,
    });
    expect(workers).toHaveLength(2);
    const next = host.run(task, options());
    workers[2]?.emit('message', { kind: 'done', id: 2, outcome: { report, move: 1 } });
    await expect(next).resolves.toMatchObject({ move: 1 });
  });

  it('hands reports, failures and cancels through', async () => {
    const { host, workers } = setUp();
    const abort = new AbortController();
    const visits: number[] = [];
    const asked = host.run(task, {
      signal: abort.signal,
      onReport: (found) => visits.push(found.visits),
    });
    workers[0]?.emit('message', { kind: 'report', id: 1, report });
    abort.abort();
    expect(workers[0]?.heard.at(-1)).toEqual({ kind: 'abort', id: 1 });
    workers[0]?.emit('message', { kind: 'failed', id: 1, code: 'cancelled', message: 'so be it' });
    await expect(asked).rejects.toMatchObject({ code: 'cancelled', message: 'so be it' });
    expect(visits).toEqual([4]);
    host.forget('a');
    expect(workers[0]?.heard.at(-1)).toEqual({ kind: 'forget', owner: 'a' });
  });

  it('does not give a new worker what was cancelled', async () => {
    const { host, workers } = setUp();
    const abort = new AbortController();
    const asked = host.run(task, { signal: abort.signal });
    abort.abort();
    workers[0]?.die('killed');
    await expect(asked).rejects.toMatchObject({ code: 'engine-failed' });
    expect(workers).toHaveLength(1);
  });

  it('says so when no worker can be started', async () => {
    const host = new SearchHost(
      () => {
        throw new Error('no threads left');
      },
      () => undefined,
    );
    await expect(host.run(task, options())).rejects.toMatchObject({
      code: 'engine-failed',
      message: expect.stringContaining('no threads left') as string,
    });
  });

  it('sees real threads die, by an exception and by an exit', async () => {
    const dying = `
      require('node:worker_threads').parentPort.on('message', () => {
        HOW
      });`;
    const answering = `
      const { parentPort } = require('node:worker_threads');
      parentPort.on('message', ({ id, task }) => {
        parentPort.postMessage({ kind: 'done', id, outcome: { move: task.visits } });
      });`;
    for (const how of ["throw new Error('boom')", 'process.exit(3)']) {
      const scripts = [dying.replace('HOW', how), answering];
      const complaints: string[] = [];
      const host = new SearchHost(
        () => new Worker(scripts.shift() ?? '', { eval: true }),
        (message) => complaints.push(message),
      );
      await expect(host.run(task, options())).resolves.toEqual({ move: 4 });
      expect(complaints[0]).toMatch(/boom|status 3/);
      await host.close();
    }
  });

  it('ends with its worker', async () => {
    const { host, workers } = setUp();
    const asked = host.run(task, options());
    await Promise.all([
      host.close(),
      expect(asked).rejects.toMatchObject({ code: 'engine-failed' }),
    ]);
    expect(workers[0]?.terminated).toBe(true);
    await expect(host.run(task, options())).rejects.toMatchObject({ code: 'engine-failed' });
  });
});
