/**
 * A disk that takes a few bytes at a time, and then none. A test puts it in the place of the real one:
 * `vi.mock('node:fs', async (original) => (await import('../testkit/scarce-disk.ts')).scarce(await original()))`.
 */

import type * as nodeFs from 'node:fs';

export const disk = {
  bytesPerWrite: Infinity,
  bytesLeft: Infinity,
  /** What was done to files, in order. */
  deeds: [] as ('write' | 'flush' | 'rename')[],
};

export function plentyOfDisk(): void {
  Object.assign(disk, { bytesPerWrite: Infinity, bytesLeft: Infinity, deeds: [] });
}

export function scarce(fs: typeof nodeFs): typeof nodeFs {
  const writeSync = (file: number, bytes: Uint8Array, offset = 0): number => {
    if (disk.bytesLeft === 0) throw Object.assign(new Error('full'), { code: 'ENOSPC' });
    const length = Math.min(bytes.length - offset, disk.bytesPerWrite, disk.bytesLeft);
    disk.bytesLeft -= length;
    disk.deeds.push('write');
    return fs.writeSync(file, bytes, offset, length);
  };
  const fsyncSync = (file: number): void => {
    disk.deeds.push('flush');
    fs.fsyncSync(file);
  };
  const renameSync: typeof fs.renameSync = (from, to) => {
    disk.deeds.push('rename');
    fs.renameSync(from, to);
  };
  return { ...fs, writeSync: writeSync as typeof fs.writeSync, fsyncSync, renameSync };
}
