/** The host of the engine with a real child process that echoes frames, or does what a test tells it to. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { TransportListeners, type Transport } from '../../engine/protocol/transport.ts';
import { EngineHost } from './engine-host.ts';

const CHILD = `
process.on('message', ({ port, frame, closed }) => {
  if (closed) process.send({ port: 1, frame: 'closed ' + port });
  else if (frame === 'die') process.exit(3);
  else if (frame === 'close') process.send({ port, closed: true });
  else if (frame === 'nonsense') for (const x of ['x', null, {}, { port: 'y', frame: 1 }]) process.send(x);
  else process.send({ port, frame: { echo: frame, pid: process.pid } });
});
process.on('disconnect', () => process.exit(0));
`;

/** The page's end of a connection. */
class Page implements Transport {
  readonly heard: unknown[] = [];
  readonly listeners = new TransportListeners();
  send = (frame: unknown): void => {
    this.heard.push(frame);
  };
  onMessage = (listener: (frame: unknown) => void): void => {
    this.listeners.onMessage(listener);
  };
  onClose = (listener: () => void): void => {
    this.listeners.onClose(listener);
  };
  close = (): void => {
    this.listeners.markClosed();
  };
  say(frame: unknown): void {
    this.listeners.deliver(frame);
  }
}

let folder: string;
let entry: string;
let lines: string[];
let host: EngineHost;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'move37-host-'));
  entry = join(folder, 'child.cjs');
  writeFileSync(entry, CHILD);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  lines = [];
  host = new EngineHost({ entry, log: (line) => lines.push(line) });
});
afterEach(() => host.stop());

function connected(): Page {
  const page = new Page();
  host.connect(page);
  return page;
}
const until = (check: () => void): Promise<void> => vi.waitFor(check, { timeout: 10_000 });
const echo = (frame: unknown): unknown => ({ echo: frame, pid: host.pid });

describe('the engine of the browser shell', () => {
  it('carries frames to the engine and back, each to the page that it is for', async () => {
    const [a, b] = [connected(), connected()];
    const bytes = new Uint8Array([1, 2, 3]);
    a.say(bytes);
    b.say('b');
    await until(() => {
      expect([a.heard, b.heard]).toEqual([[echo(bytes)], [echo('b')]]);
    });
  });

  it('tells the engine of pages that go, and the page where the engine closes', async () => {
    const [first, second] = [connected(), connected()];
    second.close();
    await until(() => {
      expect(first.heard).toEqual(['closed 2']);
    });
    first.say('close');
    await until(() => {
      expect(first.listeners.closed).toBe(true);
    });
  });

  it('drops what is no envelope', async () => {
    const page = connected();
    page.say('nonsense');
    page.say('after');
    await until(() => {
      expect(page.heard).toEqual([echo('after')]);
    });
  });

  it('is started again when it dies; old connections close, new ones reach the new one', async () => {
    const before = host.pid;
    const old = connected();
    old.say('die');
    await until(() => {
      expect(old.listeners.closed).toBe(true);
    });
    // Right after the end there is none, and the page waits for the next.
    const page = connected();
    await until(() => {
      expect(host.pid).toBeDefined();
    });
    page.say('again');
    await until(() => {
      expect(page.heard).toEqual([echo('again')]);
    });
    expect(host.pid).not.toBe(before);
    expect(lines).toEqual(['The engine ended (status 3) and is started again.']);
  });

  it('is started again when it is killed from outside', async () => {
    const before = host.pid ?? 0;
    process.kill(before, 'SIGKILL');
    await until(() => {
      expect(host.pid ?? before).not.toBe(before);
    });
    expect(lines).toEqual([expect.stringMatching(/^The engine ended \((SIGKILL|status 1)\)/)]);
  });

  it('waits longer before each new start of one that does not run', async () => {
    const said: string[] = [];
    const file = join(folder, 'broken.cjs');
    writeFileSync(file, 'process.exit(7)');
    const broken = new EngineHost({ entry: file, log: (line) => said.push(line) });
    const waiting = new Page();
    await until(() => {
      expect(said.length).toBeGreaterThanOrEqual(2);
    });
    expect(said[1]).toMatch(/status 7\) and is started again in 250 ms\.$/);
    broken.connect(waiting);
    await broken.stop();
    expect(waiting.listeners.closed).toBe(true);
  });

  it('ends with the program, and takes no more pages', async () => {
    const before = host.pid ?? 0;
    await host.stop();
    expect(() => process.kill(before, 0)).toThrow();
    expect(connected().listeners.closed).toBe(true);
    expect(lines).toEqual([]);
  });
});
