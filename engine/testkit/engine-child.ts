/** The built engine process as a test starts it: forked, with connections in envelopes, as the browser shell does. */

import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { TransportListeners, type Transport } from '../protocol/transport.ts';

const BUNDLE = fileURLToPath(new URL('../../dist/engine/engine-process.js', import.meta.url));

export interface EngineChild {
  readonly process: ChildProcess;
  /** A new connection. It closes when the process ends. */
  connect(): Transport;
  /** Everything that it wrote to its standard error. */
  log(): string;
  /** Ends the process and waits until it is gone. */
  kill(): Promise<void>;
}

/** `dist/engine` must have been built. `data`: where its learning runs lie; it has none when left out. */
export function startEngine(models: string, data?: string): EngineChild {
  const args = ['--models', models, ...(data === undefined ? [] : ['--data', data])];
  const child = fork(BUNDLE, args, { serialization: 'advanced', silent: true });
  const open = new Map<number, TransportListeners>();
  let nextPort = 1;
  let log = '';
  child.stderr?.on('data', (data: Buffer) => {
    log += data.toString();
  });
  child.on('message', (envelope: { port: number; frame?: unknown; closed?: true }) => {
    const listeners = open.get(envelope.port);
    if (envelope.closed) listeners?.markClosed();
    else listeners?.deliver(envelope.frame);
  });
  child.on('exit', () => {
    for (const listeners of open.values()) listeners.markClosed();
  });
  const post = (envelope: object) => {
    if (child.connected) child.send(envelope);
  };
  return {
    process: child,
    log: () => log,
    connect() {
      const port = nextPort++;
      const listeners = new TransportListeners();
      open.set(port, listeners);
      return {
        send: (frame) => {
          if (!listeners.closed) post({ port, frame });
        },
        onMessage: (listener) => {
          listeners.onMessage(listener);
        },
        onClose: (listener) => {
          listeners.onClose(listener);
        },
        close: () => {
          post({ port, closed: true });
          listeners.markClosed();
        },
      };
    },
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const exit = once(child, 'exit');
      child.kill('SIGKILL');
      await exit;
    },
  };
}
