/**
 * Keeps the engine running as a child process and connects pages to it. When it ends, the connections are closed
 * and a new one is started; connections that come meanwhile wait for it.
 */

import { fork, type ChildProcess } from 'node:child_process';
import { z } from '../shared/schema.ts';
import { BackOff } from '../shared/back-off.ts';
import type { Transport } from '../../engine/protocol/transport.ts';

/** What the engine sends: a frame for one of the connections, or that it has closed it. */
const envelopeSchema = z.union([
  z.object({ port: z.number().int(), closed: z.literal(true) }),
  z.object({ port: z.number().int(), frame: z.unknown() }),
]);

export interface EngineHostOptions {
  /** File of the engine's process. */
  readonly entry: string;
  readonly args?: readonly string[];
  /** One line for people, without its end. */
  readonly log: (line: string) => void;
}

export class EngineHost {
  private readonly options: EngineHostOptions;
  private readonly backOff = new BackOff();
  private readonly ports = new Map<number, Transport>();
  private waiting = new Set<Transport>();
  private child: ChildProcess | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private nextPort = 1;
  private stopped = false;

  constructor(options: EngineHostOptions) {
    this.options = options;
    this.start();
  }

  /** Of the process that runs now. */
  get pid(): number | undefined {
    return this.child?.pid;
  }

  /** Carries the frames of a connection to the engine and back, until one of the two ends. */
  connect(transport: Transport): void {
    const { child } = this;
    if (this.stopped) transport.close();
    else if (child) this.open(child, transport);
    else {
      this.waiting.add(transport);
      transport.onClose(() => this.waiting.delete(transport));
    }
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    for (const transport of this.waiting) transport.close();
    const { child } = this;
    if (!child) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill();
    const hard = setTimeout(() => child.kill('SIGKILL'), 2000);
    await ended;
    clearTimeout(hard);
  }

  private start(): void {
    const { entry, args = [], log } = this.options;
    // Its standard output goes where ours for people goes: only the address belongs on ours.
    const child = fork(entry, [...args], {
      serialization: 'advanced',
      stdio: ['ignore', process.stderr, process.stderr, 'ipc'],
      execArgv: [],
    });
    const since = Date.now();
    let over = false;
    const ended = (how: string): void => {
      if (over) return;
      over = true;
      this.child = undefined;
      for (const transport of [...this.ports.values()]) transport.close();
      this.ports.clear();
      if (this.stopped) return;
      const wait = this.backOff.next(Date.now() - since);
      log(`The engine ended (${how}) and is started again${wait > 0 ? ` in ${wait} ms` : ''}.`);
      this.timer = setTimeout(() => {
        this.start();
      }, wait);
    };
    child.on('message', (message) => {
      this.hear(message);
    });
    child.on('error', (error) => {
      // A child that could not be started has no exit.
      if (child.pid === undefined) ended(error.message);
    });
    child.on('exit', (code, signal) => {
      ended(signal ?? `status ${code ?? 'unknown'}`);
    });
    if (child.pid === undefined) return;
    this.child = child;
    const waiting = this.waiting;
    this.waiting = new Set();
    for (const transport of waiting) this.open(child, transport);
  }

  private open(child: ChildProcess, transport: Transport): void {
    const port = this.nextPort++;
    this.ports.set(port, transport);
    const post = (envelope: object): void => {
      // What cannot be sent any more is lost with the process, whose end closes the connection.
      if (child.connected) child.send(envelope, () => undefined);
    };
    transport.onMessage((frame) => {
      post({ port, frame });
    });
    transport.onClose(() => {
      if (this.ports.delete(port)) post({ port, closed: true });
    });
  }

  private hear(message: unknown): void {
    const parsed = envelopeSchema.safeParse(message);
    if (!parsed.success) return;
    const transport = this.ports.get(parsed.data.port);
    if ('frame' in parsed.data) transport?.send(parsed.data.frame);
    else {
      this.ports.delete(parsed.data.port);
      transport?.close();
    }
  }
}
