import { spawnSync } from 'node:child_process';
import type * as nodeFs from 'node:fs';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { RunInUseError, lockOwner, takeLock } from './lock.ts';
import { processStart } from './process-start.ts';

/** `written`: names under which files were opened for writing: such a file is there before its content is. */
const disk = vi.hoisted(() => ({ links: true, written: [] as unknown[] }));

vi.mock('node:fs', async (original) => {
  const fs = await original<typeof nodeFs>();
  return {
    ...fs,
    linkSync: (from: string, to: string): void => {
      if (!disk.links) throw Object.assign(new Error('no links'), { code: 'EPERM' });
      fs.linkSync(from, to);
    },
    openSync: (...all: Parameters<typeof nodeFs.openSync>): number => {
      disk.written.push(all[0]);
      return fs.openSync(...all);
    },
    writeFileSync: (...all: Parameters<typeof nodeFs.writeFileSync>): void => {
      disk.written.push(all[0]);
      fs.writeFileSync(...all);
    },
  };
});

let root: string;
let path: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'move37-lock-'));
  path = join(root, 'lock');
  disk.links = true;
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

describe('the lock of a run', () => {
  it.each([true, false])('names its owner and is gone when it is given back', (links) => {
    disk.links = links;
    const release = takeLock(path);
    expect(lockOwner(path)).toBe(process.pid);
    expect(readdirSync(root)).toEqual(['lock']);
    release();
    expect(existsSync(path)).toBe(false);
    takeLock(path)();
  });

  it('is there with its owner from its first moment on', () => {
    disk.written = [];
    const release = takeLock(path);
    expect(disk.written).not.toEqual([]);
    expect(disk.written).not.toContain(path);
    release();
  });

  it('is refused while another process that lives holds it, and says which', () => {
    writeFileSync(path, String(process.ppid));
    expect(() => takeLock(path)).toThrow(RunInUseError);
    expect(() => takeLock(path)).toThrow(`Process ${process.ppid} is already working on this run`);
    expect(readFileSync(path, 'utf8')).toBe(String(process.ppid));
  });

  it('is taken over from a process that is gone', () => {
    const { pid } = spawnSync(process.execPath, ['--version']);
    writeFileSync(path, String(pid));
    const release = takeLock(path);
    expect(lockOwner(path)).toBe(process.pid);
    release();
  });

  it.skipIf(process.platform !== 'linux')(
    'is taken over where its process is gone and another one has its id',
    () => {
      writeFileSync(path, `${process.ppid} ${processStart(process.ppid)}`);
      expect(() => takeLock(path)).toThrow(RunInUseError);
      writeFileSync(path, `${process.ppid} 1`);
      const release = takeLock(path);
      expect(lockOwner(path)).toBe(process.pid);
      release();
    },
  );

  it.each(['', 'somebody', '-1', '1.5'])('is taken over where it names no process: %j', (text) => {
    writeFileSync(path, text);
    takeLock(path)();
    expect(existsSync(path)).toBe(false);
  });

  it('says what is wrong where it cannot be written', () => {
    expect(() => takeLock(join(root, 'missing', 'lock'))).toThrow('ENOENT');
  });
});
