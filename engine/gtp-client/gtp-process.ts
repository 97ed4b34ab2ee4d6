/**
 * Another program that speaks GTP 2 over its standard input and output: one command at a time, each with a
 * time limit, except for analyses, which another command ends. It knows commands and answers, not Go.
 */

import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { splitCommandLine } from './command-line.ts';
import { GtpError } from './gtp-error.ts';
import { endTree, startTree } from './process-tree.ts';

/** Longest answer that is waited for, in characters. */
const MAX_ANSWER = 1_000_000;
/** The end of what the program wrote to its standard error, for messages. */
const KEPT_COMPLAINT = 400;
/** Milliseconds that a program gets to end by itself after `quit`, and that its end by force is waited for. */
const FAREWELL_MS = 1000;

/** Debian keeps GNU Go where the search path of services and containers does not look. */
function environment(): NodeJS.ProcessEnv {
  if (process.platform === 'win32') return process.env;
  const path = [process.env.PATH, '/usr/games', '/usr/local/games'].filter(Boolean).join(':');
  return { ...process.env, PATH: path };
}

interface Pending {
  readonly id: number;
  readonly command: string;
  readonly resolve: (answer: string) => void;
  readonly reject: (error: GtpError) => void;
  readonly timer: NodeJS.Timeout;
  /** Of an answer that grows. */
  readonly onLine: ((line: string) => void) | undefined;
  /** Whether such an answer has begun. */
  open: boolean;
}

export interface WatchOptions {
  /** Ends the answer. */
  readonly signal: AbortSignal;
  readonly onLine: (line: string) => void;
  /** For the beginning of the answer, and for its end once it is told to end, in milliseconds. */
  readonly timeoutMs: number;
}

/** What tells a program to stop analysing: any command does, and every program knows this one. */
const STOP = 'protocol_version';

export class GtpProcess {
  readonly program: string;
  private readonly child: ChildProcessWithoutNullStreams;
  private readonly ended: Promise<void>;
  /** Commands without an answer, in the order in which they were sent: one, or an analysis and what stops it. */
  private readonly pending: Pending[] = [];
  private last: Promise<unknown> = Promise.resolve();
  private death: GtpError | undefined;
  private received = '';
  private complaint = '';
  private nextId = 1;

  /** Starts the program; whether that worked shows at the first command. */
  constructor(commandLine: string) {
    const [program, ...args] = splitCommandLine(commandLine);
    if (program === undefined)
      throw new GtpError('not-found', 'The command line of the GTP program is empty');
    this.program = program;
    this.child = startTree(program, args, environment());
    this.child.stdout.setEncoding('utf8').on('data', (text: string) => {
      this.receive(text);
    });
    this.child.stderr.setEncoding('utf8').on('data', (text: string) => {
      this.complaint = (this.complaint + text).slice(-KEPT_COMPLAINT);
    });
    // A program that died breaks the pipe; its end is told by `close`.
    this.child.stdin.on('error', () => undefined);
    this.ended = new Promise((resolve) => {
      this.child.once('error', (error: NodeJS.ErrnoException) => {
        this.die(this.startFailure(error));
        resolve();
      });
      this.child.once('close', (code, signal) => {
        const how = signal ? `was ended by ${signal}` : `ended with status ${String(code)}`;
        const said = this.complaint.trim();
        this.die(new GtpError('died', `${program} ${how}${said ? `; it said: ${said}` : ''}`));
        resolve();
      });
    });
  }

  /** Sends a command and returns the answer without its `=`. Commands wait for those before them. */
  send(command: string, timeoutMs: number): Promise<string> {
    const answer = this.last.then(() => this.sendNow(command, timeoutMs));
    this.last = answer.catch(() => undefined);
    return answer;
  }

  /**
   * Sends a command whose answer grows line by line until the signal aborts. Resolves once the program has ended the
   * answer. Waits its turn as other commands do.
   */
  watch(command: string, options: WatchOptions): Promise<void> {
    const watched = this.last.then(() => this.watchNow(command, options));
    this.last = watched.catch(() => undefined);
    return watched;
  }

  /** Asks the program to end, and ends it where it does not. Never throws, and never waits for long. */
  async close(): Promise<void> {
    if (this.death) return;
    if (this.pending.length === 0) {
      this.child.stdin.end('quit\n');
      if (await this.endsSoon()) return;
    }
    this.kill();
    if (await this.endsSoon()) return;
    // It hangs in the system; nothing here may wait for it.
    this.die(new GtpError('died', `${this.program} was ended`));
    this.child.unref();
  }

  /** Whether the program ends in time. */
  private async endsSoon(): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<false>((resolve) => {
      timer = setTimeout(resolve, FAREWELL_MS, false);
    });
    const soon = await Promise.race([this.ended.then(() => true), late]);
    clearTimeout(timer);
    return soon;
  }

  /** What the program started outside its tree may hold its pipes open for ever: they are let go. */
  private kill(): void {
    endTree(this.child);
    this.child.stdin.destroy();
    this.child.stdout.destroy();
    this.child.stderr.destroy();
  }

  private async watchNow(
    command: string,
    { signal, onLine, timeoutMs }: WatchOptions,
  ): Promise<void> {
    if (signal.aborted) return;
    let stopped: Promise<unknown> | undefined;
    const stop = (): void => {
      stopped = this.sendNow(STOP, timeoutMs);
      stopped.catch(() => undefined);
    };
    signal.addEventListener('abort', stop, { once: true });
    try {
      await this.sendNow(command, timeoutMs, onLine);
      await stopped;
    } finally {
      signal.removeEventListener('abort', stop);
    }
  }

  private sendNow(
    command: string,
    timeoutMs: number,
    onLine?: (line: string) => void,
  ): Promise<string> {
    if (this.death) return Promise.reject(this.death);
    if (/[\n\r]/.test(command)) throw new RangeError('A GTP command is one line');
    const id = this.nextId++;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.fail(
          'timeout',
          `${this.program} did not answer “${command}” in ${timeoutMs / 1000} s`,
        );
      }, timeoutMs);
      this.pending.push({ id, command, resolve, reject, timer, onLine, open: false });
      this.child.stdin.write(`${id} ${command}\n`);
    });
  }

  private receive(text: string): void {
    this.received += text.replaceAll('\r', '');
    while (this.takeLine() || this.takeBlock());
    if (this.received.length > MAX_ANSWER)
      this.fail('garbled', `${this.program} answers without end`);
  }

  /** The next line of an answer that grows; false where there is none, or what comes is no such answer. */
  private takeLine(): boolean {
    const [pending] = this.pending;
    const end = this.received.indexOf('\n');
    if (!pending?.onLine || end < 0) return false;
    const line = this.received.slice(0, end).trim();
    const begun = pending.open ? undefined : /^=(\d*)\s*(.*)$/.exec(line);
    if (!pending.open && line !== '' && Number(begun?.[1] ?? Number.NaN) !== pending.id)
      return false;
    this.received = this.received.slice(end + 1);
    if (begun) {
      pending.open = true;
      clearTimeout(pending.timer);
      if (begun[2]) pending.onLine(begun[2]);
    } else if (line !== '') pending.onLine(line);
    else if (pending.open) {
      this.pending.shift();
      pending.resolve('');
    }
    return true;
  }

  /** Other answers end with an empty line. */
  private takeBlock(): boolean {
    const end = this.received.indexOf('\n\n');
    if (end < 0) return false;
    const block = this.received.slice(0, end).trim();
    this.received = this.received.slice(end + 2);
    if (block) this.answer(block);
    return true;
  }

  private answer(block: string): void {
    const [pending] = this.pending;
    // Some programs greet before they answer anything.
    if (!pending) return;
    const match = /^([=?])(\d*)\s*([\s\S]*)$/m.exec(block);
    if (!match && pending.id === 1) return;
    if (!match) {
      this.fail(
        'garbled',
        `${this.program} answered “${pending.command}” with no GTP: ${block.slice(0, 80)}`,
      );
      return;
    }
    const [, kind, id, text = ''] = match;
    if (id !== '' && Number(id) !== pending.id) {
      this.fail(
        'garbled',
        `${this.program} answered command ${String(id)} instead of ${pending.id}`,
      );
      return;
    }
    this.pending.shift();
    clearTimeout(pending.timer);
    if (kind === '=') pending.resolve(text.trim());
    else {
      const why = text.trim() || 'no reason given';
      pending.reject(
        new GtpError('refused', `${this.program} refused “${pending.command}”: ${why}`),
      );
    }
  }

  /** The program is of no more use: it is ended, and whoever waits is told why. */
  private fail(failure: 'timeout' | 'garbled', message: string): void {
    this.die(new GtpError(failure, message));
    this.kill();
  }

  private die(reason: GtpError): void {
    this.death ??= reason;
    for (const { timer, reject } of this.pending.splice(0)) {
      clearTimeout(timer);
      reject(this.death);
    }
  }

  private startFailure(error: NodeJS.ErrnoException): GtpError {
    return error.code === 'ENOENT' || error.code === 'EACCES'
      ? new GtpError(
          'not-found',
          `The program ${this.program} cannot be started (${error.code}). Install it, or give its full path.`,
        )
      : new GtpError('died', `The program ${this.program} cannot be started: ${error.message}`);
  }
}
