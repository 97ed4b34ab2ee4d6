/** Turns of tasks: rank, slices, time, cancels. */

import { describe, expect, it, vi } from 'vitest';
import { fakeReport } from '../testkit/fake-search.ts';
import { positionOfQuery } from './position-of-query.ts';
import { SearchScheduler } from './scheduler.ts';
import type {
  AnalyzeTask,
  GenmoveTask,
  SearchOutcome,
  SearchService,
  SearchTask,
  TaskOptions,
} from './search-service.ts';

const base = {
  owner: 'a',
  position: { size: 5, rules: 'chinese' as const, komi: 7, moves: [] },
  network: { folder: 'net', hash: '0' },
  visits: 100,
};
const analysis = (over: Partial<AnalyzeTask> = {}): AnalyzeTask => ({
  ...base,
  kind: 'analyze',
  purpose: 'analysis',
  ownership: false,
  ...over,
});
const move = (over: Partial<GenmoveTask> = {}): GenmoveTask => ({
  ...base,
  kind: 'genmove',
  ...over,
});
const report = (visits: number) => fakeReport(positionOfQuery(base.position), visits);
const options = (): TaskOptions => ({ signal: new AbortController().signal });
const soon = (ms = 1) => new Promise((resolve) => setTimeout(resolve, ms));

/** Runs until it is told to end; an abort ends it with the visits of `found`. */
class Manual implements SearchService {
  readonly started: SearchTask[] = [];
  readonly aborted: SearchTask[] = [];
  finish: (outcome: SearchOutcome) => void = () => undefined;
  fail: (error: Error) => void = () => undefined;
  found = 10;
  overlap = 0;
  private running = 0;

  run(task: SearchTask, { signal, onReport }: TaskOptions): Promise<SearchOutcome> {
    this.started.push(task);
    this.overlap = Math.max(this.overlap, ++this.running);
    onReport?.(report(1));
    return new Promise<SearchOutcome>((resolve, reject) => {
      this.finish = resolve;
      this.fail = reject;
      signal.addEventListener('abort', () => {
        this.aborted.push(task);
        setTimeout(() => {
          resolve({ report: report(this.found) });
        }, 1);
      });
    }).finally(() => {
      this.running--;
    });
  }
  forget() {
    // Nothing is kept.
  }
  close() {
    return Promise.resolve();
  }
}

describe('the scheduler', () => {
  it('lets what somebody waits for go before watched games, which take turns with analyses', async () => {
    const inner = new Manual();
    const scheduler = new SearchScheduler(inner, 5);
    const tasks = [move({ owner: 'first' }), move({ watched: 0 }), analysis(), move()];
    const all = tasks.map((task) => scheduler.run(task, options()));
    const finish = async (): Promise<void> => {
      inner.finish({ report: report(100) });
      await soon(30);
    };
    await soon();
    await finish();
    await finish();
    expect(inner.started.slice(1)).toEqual([tasks[3], tasks[1]]);
    await finish();
    expect(inner.started.at(-1)).toBe(tasks[2]);
    const next = scheduler.run(move({ watched: 1 }), options());
    await soon(30);
    expect(inner.aborted).toEqual([tasks[2]]);
    expect(inner.started.at(-1)).toMatchObject({ watched: 1 });
    await finish();
    await finish();
    await Promise.all([...all, next]);
  });

  it('runs one task at a time, moves before counts before analyses', async () => {
    const inner = new Manual();
    const scheduler = new SearchScheduler(inner);
    const first = move({ owner: 'first' });
    const tasks = [analysis({ purpose: 'count' }), analysis(), move()];
    const all = [first, ...tasks].map((task) => scheduler.run(task, options()));
    for (let i = 0; i < 4; i++) {
      inner.finish({ report: report(100) });
      await soon();
    }
    await Promise.all(all);
    expect(inner.started).toEqual([first, tasks[2], tasks[0], tasks[1]]);
    expect(inner.overlap).toBe(1);
  });

  it('interrupts an analysis for a move and goes on with it afterwards', async () => {
    const inner = new Manual();
    const scheduler = new SearchScheduler(inner);
    const analysed = scheduler.run(analysis(), options());
    const played = scheduler.run(move(), options());
    await soon(5);
    expect(inner.started.map(({ kind }) => kind)).toEqual(['analyze', 'genmove']);
    inner.finish({ report: report(50), move: 3 });
    await expect(played).resolves.toMatchObject({ move: 3 });
    await soon();
    expect(inner.started.map(({ kind }) => kind)).toEqual(['analyze', 'genmove', 'analyze']);
    inner.finish({ report: report(100) });
    await expect(analysed).resolves.toMatchObject({ report: { visits: 100 } });
  });

  it('takes an interrupted analysis for finished when it had its visits', async () => {
    const inner = new Manual();
    inner.found = 100;
    const scheduler = new SearchScheduler(inner);
    const analysed = scheduler.run(analysis(), options());
    const played = scheduler.run(move(), options());
    await expect(analysed).resolves.toMatchObject({ report: { visits: 100 } });
    inner.finish({ report: report(1), move: 0 });
    await played;
    expect(inner.started).toHaveLength(2);
  });

  it('lets analyses take turns, and takes the time of earlier turns off', async () => {
    const inner = new Manual();
    const scheduler = new SearchScheduler(inner, 20);
    const one = analysis({ owner: 'one', timeMs: 10_000 });
    const two = analysis({ owner: 'two' });
    const first = scheduler.run(one, options());
    const second = scheduler.run(two, options());
    await vi.waitFor(() => {
      expect(inner.started.length).toBeGreaterThanOrEqual(3);
    });
    expect(inner.started.slice(0, 3).map(({ owner }) => owner)).toEqual(['one', 'two', 'one']);
    const again = inner.started[2];
    expect(again?.kind === 'analyze' && again.timeMs).toBeLessThan(9_995);
    // The next turn ends one of them; the other one is left alone until it ends by itself.
    inner.found = 100;
    await Promise.race([first, second]);
    await soon(50);
    inner.finish({ report: report(100) });
    await Promise.all([first, second]);
  });

  it('leaves a lone analysis alone', async () => {
    const inner = new Manual();
    const scheduler = new SearchScheduler(inner, 5);
    const analysed = scheduler.run(analysis(), options());
    await soon(40);
    expect(inner.aborted).toEqual([]);
    inner.finish({ report: report(100) });
    await analysed;
  });

  it('answers a cancellation at once, whether running or waiting, and reports no more', async () => {
    const inner = new Manual();
    const scheduler = new SearchScheduler(inner);
    const [running, waiting] = [new AbortController(), new AbortController()];
    let reports = 0;
    const one = scheduler.run(analysis(), { signal: running.signal, onReport: () => reports++ });
    const two = scheduler.run(analysis({ owner: 'two' }), { signal: waiting.signal });
    waiting.abort();
    await expect(two).rejects.toMatchObject({ code: 'cancelled' });
    running.abort();
    await expect(one).rejects.toMatchObject({ code: 'cancelled' });
    await soon(5);
    expect(inner.aborted).toHaveLength(1);
    expect(inner.started).toHaveLength(1);
    expect(reports).toBe(1);
    const late = scheduler.run(move(), { signal: AbortSignal.abort() });
    await expect(late).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('hands failures on and goes on with the next task', async () => {
    const inner = new Manual();
    const scheduler = new SearchScheduler(inner);
    const bad = scheduler.run(move(), options());
    const good = scheduler.run(analysis(), options());
    inner.fail(new Error('broken'));
    await expect(bad).rejects.toThrow('broken');
    await soon();
    inner.finish({ report: report(100) });
    await expect(good).resolves.toMatchObject({ report: { visits: 100 } });
  });
});
