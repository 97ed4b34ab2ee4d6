import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { START_TRAINING, TRAINING_PORT } from '../../engine/protocol/host-messages.ts';
import { ENGINE_PORT } from '../shared/electron-bridge.ts';
import { EngineHost, type Engine, type EngineHostOptions, type Page } from './engine-host.ts';
import { FakeContents, FakeEngine } from './testkit/fake-electron.ts';

let engines: FakeEngine[];
let trainings: FakeEngine[];
let lines: string[];
let host: EngineHost;
let channels: number;

beforeEach(() => {
  vi.useFakeTimers();
  engines = [];
  trainings = [];
  lines = [];
  channels = 0;
  host = new EngineHost({
    start: () => {
      const engine = new FakeEngine();
      engines.push(engine);
      return engine as unknown as Engine;
    },
    startTraining: () => {
      const training = new FakeEngine();
      trainings.push(training);
      return training as unknown as Engine;
    },
    createChannel: () => {
      channels++;
      return { port1: `engine ${channels}`, port2: `page ${channels}` } as unknown as ReturnType<
        EngineHostOptions['createChannel']
      >;
    },
    log: (line) => lines.push(line),
  });
});
afterEach(() => {
  vi.useRealTimers();
});

const asPage = (contents: FakeContents): Page => contents as unknown as Page;
const portsOf = (contents: FakeContents): unknown[] =>
  contents.postMessage.mock.calls.map(([channel, , ports]) => {
    expect(channel).toBe(ENGINE_PORT);
    return ports?.[0];
  });
const portsAt = (engine: FakeEngine | undefined): unknown[] =>
  engine?.postMessage.mock.calls.map(([, ports]) => ports[0]) ?? [];

describe('the engine of the window', () => {
  it('is given a process that learns when it asks for one, each with an end of their channel', () => {
    expect(trainings).toHaveLength(0);
    engines[0]?.emit('message', { kind: 'something else' });
    expect(trainings).toHaveLength(0);
    engines[0]?.emit('message', { kind: START_TRAINING });
    expect(trainings[0]?.postMessage.mock.calls).toEqual([[null, ['engine 1']]]);
    expect(engines[0]?.postMessage.mock.calls).toEqual([[TRAINING_PORT, ['page 1']]]);
  });

  it('runs before anybody asks, and gets one end of each page’s channel', () => {
    expect(engines).toHaveLength(1);
    const [a, b] = [new FakeContents(), new FakeContents()];
    host.connect(asPage(a));
    host.connect(asPage(b));
    expect(portsAt(engines[0])).toEqual(['engine 1', 'engine 2']);
    expect([portsOf(a), portsOf(b)]).toEqual([['page 1'], ['page 2']]);
  });

  it('is started again when it dies, and every page gets a port to the new one', () => {
    const [a, b] = [new FakeContents(), new FakeContents()];
    host.connect(asPage(a));
    host.connect(asPage(b));
    engines[0]?.emit('exit', 9);
    vi.advanceTimersByTime(0);
    expect(engines).toHaveLength(2);
    expect(portsAt(engines[1])).toEqual(['engine 3', 'engine 4']);
    expect([portsOf(a), portsOf(b)]).toEqual([
      ['page 1', 'page 3'],
      ['page 2', 'page 4'],
    ]);
    expect(lines).toEqual(['The engine ended (status 9) and is started again in 0 ms.']);
  });

  it('that dies again and again is given longer and longer', () => {
    engines[0]?.emit('exit', 1);
    vi.advanceTimersByTime(0);
    engines[1]?.emit('exit', 1);
    vi.advanceTimersByTime(249);
    expect(engines).toHaveLength(2);
    vi.advanceTimersByTime(1);
    expect(engines).toHaveLength(3);
  });

  it('is waited for by a page that asks while there is none', () => {
    engines[0]?.emit('exit', 1);
    const page = new FakeContents();
    host.connect(asPage(page));
    expect(portsOf(page)).toEqual([]);
    vi.advanceTimersByTime(0);
    expect(portsOf(page)).toEqual(['page 1']);
    expect(portsAt(engines[1])).toEqual(['engine 1']);
  });

  it('gives a page that was reloaded a new port, but only one after a restart', () => {
    const page = new FakeContents();
    host.connect(asPage(page));
    host.connect(asPage(page));
    expect(portsOf(page)).toEqual(['page 1', 'page 2']);
    engines[0]?.emit('exit', 1);
    vi.advanceTimersByTime(0);
    expect(portsOf(page)).toEqual(['page 1', 'page 2', 'page 3']);
  });

  it('forgets pages that are gone', () => {
    const page = new FakeContents();
    host.connect(asPage(page));
    page.emit('destroyed');
    engines[0]?.emit('exit', 1);
    vi.advanceTimersByTime(0);
    expect(portsOf(page)).toEqual(['page 1']);
    const dying = new FakeContents();
    dying.destroyed = true;
    host.connect(asPage(dying));
    expect(portsOf(dying)).toEqual([]);
  });

  it('ends with the program and is not started again', () => {
    host.stop();
    expect(engines[0]?.kill).toHaveBeenCalledOnce();
    engines[0]?.emit('exit', 0);
    vi.advanceTimersByTime(60_000);
    expect(engines).toHaveLength(1);
    expect(lines).toEqual([]);
  });

  it('is not started again either by a program that ends while it waits', () => {
    engines[0]?.emit('exit', 1);
    vi.advanceTimersByTime(0);
    engines[1]?.emit('exit', 1);
    host.stop();
    vi.advanceTimersByTime(60_000);
    expect(engines).toHaveLength(2);
  });
});
