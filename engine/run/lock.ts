/** Keeps two processes from working on one run: a file that holds the owner's process id. */

import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';

export class RunInUseError extends Error {
  override readonly name = 'RunInUseError';
}

/** Takes the lock and returns what gives it back. Throws `RunInUseError` while its owner is alive. */
export function takeLock(path: string): () => void {
  for (;;) {
    try {
      const file = openSync(path, 'wx');
      writeSync(file, String(process.pid));
      closeSync(file);
      return () => {
        rmSync(path, { force: true });
      };
    } catch (error) {
      if (!isCode(error, 'EEXIST')) throw error;
    }
    const owner = lockOwner(path);
    if (owner !== undefined && owner !== process.pid) {
      throw new RunInUseError(
        `Process ${owner} is already working on this run. Stop it first, or choose another run name.`,
      );
    }
    rmSync(path, { force: true });
  }
}

/** The living process that holds the lock; undefined where nobody does. */
export function lockOwner(path: string): number | undefined {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined;
    throw error;
  }
  const owner = Number(text);
  return Number.isInteger(owner) && owner > 0 && isAlive(owner) ? owner : undefined;
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return isCode(error, 'EPERM');
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
