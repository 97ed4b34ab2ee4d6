/** The browser shell as a process of its own, with a data folder that a test can keep from one start to the next. */

import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const SHELL = fileURLToPath(new URL('../../dist/app/browser-shell/shell.js', import.meta.url));

export interface RunningShell {
  readonly address: string;
  /** The engine's process id now. */
  enginePid(): number;
  /** Ends the shell without a chance to tidy up. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

/** `oneCore`: the shell and its engine share one processor core (on Linux). */
export async function startShell(
  data: string,
  { oneCore = false }: { readonly oneCore?: boolean } = {},
): Promise<RunningShell> {
  const words = [process.execPath, SHELL, '--no-open', '--port', '0'];
  const [program = '', ...args] = oneCore ? ['taskset', '-c', firstCore(), ...words] : words;
  const child = spawn(program, args, {
    env: { ...process.env, MOVE37_DATA: data },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await firstLine(child);
  return {
    address,
    enginePid: () => engineOf(child),
    kill: () => end(child, 'SIGKILL'),
    stop: () => end(child, 'SIGTERM'),
  };
}

/** The first of the cores that this process may use. */
function firstCore(): string {
  const status = readFileSync('/proc/self/status', 'utf8');
  return /^Cpus_allowed_list:\s*(\d+)/m.exec(status)?.[1] ?? '0';
}

async function firstLine(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('The shell has no output');
  const lines = createInterface({ input: child.stdout });
  const line = await Promise.race([
    once(lines, 'line').then(([text]) => String(text)),
    once(child, 'exit').then(([code]) => {
      throw new Error(`The browser shell ended with status ${String(code)}`);
    }),
  ]);
  lines.close();
  return line;
}

function engineOf(child: ChildProcess): number {
  const list = execFileSync('ps', ['-o', 'pid=,args=', '--ppid', String(child.pid)], {
    encoding: 'utf8',
  });
  const line = list.split('\n').find((text) => text.includes('engine-process'));
  const pid = Number(line?.trim().split(/\s+/)[0]);
  if (!Number.isInteger(pid)) throw new Error(`There is no engine process among: ${list}`);
  return pid;
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
}
