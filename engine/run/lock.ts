/**
 * Keeps two processes from working on one run: a file that holds the owner's process id and, where the system tells
 * it, when that process started, for after a kill or a restart of the machine the id may be another process's.
 */

import { constants, copyFileSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { processStart } from './process-start.ts';

const NO_LINKS = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'];

export class RunInUseError extends Error {
  override readonly name = 'RunInUseError';
}

/** Takes the lock and returns what gives it back. Throws `RunInUseError` while its owner is alive. */
export function takeLock(path: string): () => void {
  const mine = [process.pid, processStart(process.pid) ?? []].flat().join(' ');
  while (!makeWhole(path, mine)) {
    const found = textOf(path);
    if (found === undefined) continue;
    const owner = ownerIn(found);
    if (owner !== undefined && owner !== process.pid) {
      throw new RunInUseError(
        `Process ${owner} is already working on this run. Stop it first, or choose another run name.`,
      );
    }
    removeLeft(path, found);
  }
  return () => {
    if (textOf(path) === mine) rmSync(path, { force: true });
  };
}

/** The living process that holds the lock; undefined where nobody does. */
export function lockOwner(path: string): number | undefined {
  return ownerIn(textOf(path) ?? '');
}

/**
 * Removes the lock of a process that is gone, under a lock of its own and if it is still the one that was found: two
 * processes may find it at once, and the slower one must not remove what the quicker one has taken since.
 */
function removeLeft(path: string, found: string): void {
  const release = takeLock(`${path}.takeover`);
  try {
    if (textOf(path) === found) rmSync(path, { force: true });
  } finally {
    release();
  }
}

function ownerIn(text: string): number | undefined {
  const [id, start] = text.split(' ');
  const owner = Number(id);
  if (!Number.isInteger(owner) || owner <= 0 || !isAlive(owner)) return undefined;
  return start === undefined || start === processStart(owner) ? owner : undefined;
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

/** Makes a file that has its content from its first moment on; false where there is one already. */
function makeWhole(path: string, text: string): boolean {
  const aside = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(aside, text);
    linkOrCopy(aside, path);
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

/** Memory cards and the like have file systems without links; there the content comes a moment after the name. */
function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if (!NO_LINKS.some((code) => isCode(error, code))) throw error;
    copyFileSync(from, to, constants.COPYFILE_EXCL);
  }
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
