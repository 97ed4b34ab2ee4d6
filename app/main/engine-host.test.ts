import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ENGINE_PORT } from '../shared/electron-bridge.ts';
import { EngineHost, type Engine, type Page } from './engine-host.ts';

class FakeEngine {
  readonly postMessage = vi.fn();
  readonly kill = vi.fn(() => true);
  exit: (code: number) => void = () => {};
  on(_event: string, listener: (code: number) => void): this {
    this.exit = listener;
    return this;
  }
}

class FakePage {
  readonly postMessage = vi.fn();
  destroyed = false;
  private end: () => void = () => {};
  isDestroyed(): boolean {
    return this.destroyed;
  }
  once(_event: string, listener: () => void): this {
    this.end = listener;
    return this;
  }
  destroy(): void {
    this.destroyed = true;
    this.end();
  }
}

function hosting() {
  const engines: FakeEngine[] = [];
  const log = vi.fn();
  let channels = 0;
  const host = new EngineHost({
    start: () => {
      const engine = new FakeEngine();
      engines.push(engine);
      return engine as unknown as Engine;
    },
    createChannel: () => {
      channels++;
      return { port1: `engine ${channels}`, port2: `page ${channels}` } as never;
    },
    log,
  });
  const connect = (page: FakePage): void => {
    host.connect(page as unknown as Page);
  };
  return { host, engines, connect, log };
}

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('the engine under Electron', () => {
  it('is given one end of a channel and the page the other', () => {
    const { engines, connect } = hosting();
    const page = new FakePage();
    connect(page);
    expect(engines[0]?.postMessage).toHaveBeenCalledExactlyOnceWith(null, ['engine 1']);
    expect(page.postMessage).toHaveBeenCalledExactlyOnceWith(ENGINE_PORT, null, ['page 1']);
  });

  it('is started again when it ends, and every page gets a new port', async () => {
    const { engines, connect, log } = hosting();
    const [one, two] = [new FakePage(), new FakePage()];
    connect(one);
    connect(two);
    engines[0]?.exit(9);
    expect(log.mock.calls[0]?.[0]).toContain('status 9');
    await vi.runAllTimersAsync();
    expect(engines).toHaveLength(2);
    expect(engines[1]?.postMessage).toHaveBeenCalledTimes(2);
    expect(one.postMessage).toHaveBeenLastCalledWith(ENGINE_PORT, null, ['page 3']);
    expect(two.postMessage).toHaveBeenLastCalledWith(ENGINE_PORT, null, ['page 4']);
  });

  it('waits longer each time that it ends at once', async () => {
    const { engines } = hosting();
    const waits: number[] = [];
    for (let i = 0; i < 4; i++) {
      const before = Date.now();
      engines.at(-1)?.exit(1);
      await vi.runAllTimersAsync();
      waits.push(Date.now() - before);
    }
    expect(waits).toEqual([0, 250, 500, 1000]);
  });

  it('sends no port to a page that is gone, and one to a page that asks while it is away', async () => {
    const { engines, connect } = hosting();
    const [gone, late] = [new FakePage(), new FakePage()];
    connect(gone);
    gone.destroy();
    engines[0]?.exit(1);
    connect(late);
    expect(late.postMessage).not.toHaveBeenCalled();
    await vi.runAllTimersAsync();
    expect(gone.postMessage).toHaveBeenCalledOnce();
    expect(late.postMessage).toHaveBeenCalledOnce();
  });

  it('ends with the program', async () => {
    const { host, engines } = hosting();
    host.stop();
    expect(engines[0]?.kill).toHaveBeenCalledOnce();
    engines[0]?.exit(0);
    await vi.runAllTimersAsync();
    expect(engines).toHaveLength(1);
  });
});
