/**
 * Programs together with all that they start: a wrapper, `npx` or a shell script is ended with the program behind it.
 * Those that still run are ended when this process ends, for a terminal's Ctrl+C does not reach them. Only SIGKILL
 * leaves this process no time for that; what reads its standard input then finds the end of it.
 */

import {
  spawn,
  spawnSync,
  type ChildProcess,
  type ChildProcessWithoutNullStreams,
} from 'node:child_process';

/** What ends a process that does not listen to it, as far as a process can know of it. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const;

const running = new Set<ChildProcess>();

/** Starts the program as the root of a tree. Where it cannot be started, it tells by `error` as `spawn` does. */
export function startTree(
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): ChildProcessWithoutNullStreams {
  // On Windows `detached` would open a window, and there are no groups.
  const detached = process.platform !== 'win32';
  const child = spawn(program, args, { stdio: 'pipe', windowsHide: true, env, detached });
  if (child.pid === undefined) return child;
  if (running.size === 0) watchOwnEnd();
  running.add(child);
  // Not at `exit`: a launcher may leave its pipes to the program that it started.
  child.once('close', () => {
    endTree(child);
    running.delete(child);
    if (running.size === 0) unwatchOwnEnd();
  });
  return child;
}

/** Ends the program and all that it started, at once. */
export function endTree(child: ChildProcess): void {
  if (process.platform !== 'win32') {
    killGroup(child);
    return;
  }
  if (child.exitCode !== null || child.signalCode !== null) return;
  const killer = spawn('taskkill', taskkill(child), { stdio: 'ignore', windowsHide: true });
  killer.once('error', () => child.kill('SIGKILL'));
}

function endAll(): void {
  for (const child of running) {
    if (process.platform !== 'win32') killGroup(child);
    else spawnSync('taskkill', taskkill(child), { stdio: 'ignore', windowsHide: true });
  }
}

function taskkill({ pid }: ChildProcess): string[] {
  return ['/pid', String(pid), '/T', '/F'];
}

function killGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // Nobody is left in it.
  }
}

function watchOwnEnd(): void {
  process.on('exit', endAll);
  // Before all others, so that it sees whether there are any: those that listen once are gone when they have heard.
  for (const signal of SIGNALS) process.prependListener(signal, onSignal);
}

function unwatchOwnEnd(): void {
  process.removeListener('exit', endAll);
  for (const signal of SIGNALS) process.removeListener(signal, onSignal);
}

/** Who else listens ends its programs itself. Where nobody does, the signal does what it would without us. */
function onSignal(signal: NodeJS.Signals): void {
  if (process.listenerCount(signal) > 1) return;
  endAll();
  unwatchOwnEnd();
  process.kill(process.pid, signal);
}
