/** Real child processes, in place of the engine: one that repeats what it hears, one that dies at once. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TransportListeners, type Transport } from '../../engine/protocol/transport.ts';
import { EngineHost } from './engine-host.ts';

const ECHO = `
process.on('message', (m) => {
  if ('frame' in m) process.send(m.frame === 'close' ? { port: m.port, closed: true } : m);
});
process.on('disconnect', () => process.exit(0));
`;

/** A page's connection, as the host sees it. */
class FakeConnection extends TransportListeners implements Transport {
  readonly sent: unknown[] = [];
  send(frame: unknown): void {
    this.sent.push(frame);
  }
  close(): void {
    this.markClosed();
  }
}

let folder = '';
let host: EngineHost | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'move37-host-'));
});

afterEach(async () => {
  await host?.stop();
  rmSync(folder, { recursive: true, force: true });
});

function start(program: string): { readonly engines: EngineHost; readonly log: string[] } {
  const entry = join(folder, 'engine.mjs');
  writeFileSync(entry, program);
  const log: string[] = [];
  const engines = new EngineHost({ entry, log: (line) => log.push(line) });
  host = engines;
  return { engines, log };
}

describe('the engine under the browser shell', () => {
  it('hears each connection apart, arrays as arrays', async () => {
    const { engines } = start(ECHO);
    const [one, two] = [new FakeConnection(), new FakeConnection()];
    engines.connect(one);
    engines.connect(two);
    one.deliver({ text: 'one', array: new Float32Array([1, 2]) });
    two.deliver('two');
    await vi.waitFor(() => {
      expect(one.sent).toEqual([{ text: 'one', array: new Float32Array([1, 2]) }]);
      expect(two.sent).toEqual(['two']);
    });
    one.deliver('close');
    await vi.waitFor(() => {
      expect(one.closed).toBe(true);
    });
    expect(two.closed).toBe(false);
  });

  it('is started again when it is killed, and its connections are closed', async () => {
    const { engines, log } = start(ECHO);
    const before = engines.pid;
    const lost = new FakeConnection();
    engines.connect(lost);
    process.kill(before ?? 0, 'SIGKILL');
    await vi.waitFor(() => {
      expect(lost.closed).toBe(true);
    });
    const next = new FakeConnection();
    engines.connect(next);
    next.deliver('still there?');
    await vi.waitFor(() => {
      expect(next.sent).toEqual(['still there?']);
    });
    expect(engines.pid).not.toBe(before);
    expect(log).toEqual(['The engine ended (SIGKILL) and is started again.']);
  });

  it('that dies at once is not started in a hurry', async () => {
    const { log } = start('process.exit(3)');
    await vi.waitFor(
      () => {
        expect(log.length).toBeGreaterThan(1);
      },
      { timeout: 10_000 },
    );
    expect(log[0]).toBe('The engine ended (status 3) and is started again.');
    expect(log[1]).toBe('The engine ended (status 3) and is started again in 250 ms.');
  });

  it('ends with the shell, and takes no connection after that', async () => {
    const { engines } = start(ECHO);
    const pid = engines.pid ?? 0;
    await engines.stop();
    expect(() => process.kill(pid, 0)).toThrow();
    const late = new FakeConnection();
    engines.connect(late);
    expect(late.closed).toBe(true);
  });
});
