import { fork, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type * as nodeFs from 'node:fs';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
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

/** What each process of a test runs: it takes the lock that its argument names and gives it back, as it is told. */
const TAKER = `
  import { takeLock } from './lock.ts';
  let release;
  process.on('message', ({ wish, at }) => {
    while (Date.now() < at);
    try {
      if (wish === 'take') release = takeLock(process.argv[2]);
      else release?.();
      process.send(wish === 'take' ? 'taken' : 'released');
    } catch (error) {
      release = undefined;
      process.send(error.name === 'RunInUseError' ? 'refused' : String(error));
    }
  });
`;

function startTakers(count: number): ChildProcess[] {
  const outfile = join(root, 'taker.mjs');
  const resolveDir = fileURLToPath(new URL('.', import.meta.url));
  const stdin = { contents: TAKER, resolveDir };
  buildSync({ stdin, outfile, bundle: true, format: 'esm', platform: 'node' });
  return Array.from({ length: count }, () => fork(outfile, [path]));
}

/** All that are asked at the same time do it in the same millisecond, as far as there are processors. */
async function ask(taker: ChildProcess, wish: 'take' | 'release'): Promise<unknown> {
  taker.send({ wish, at: Date.now() + 2 });
  return ((await once(taker, 'message')) as unknown[])[0];
}

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

  it('is taken over where a kill left the lock of a takeover as well', () => {
    const { pid } = spawnSync(process.execPath, ['--version']);
    for (const left of [path, `${path}.takeover`]) writeFileSync(left, String(pid));
    const release = takeLock(path);
    expect(readdirSync(root)).toEqual(['lock']);
    release();
  });

  it('is left alone by one who held it before, where it is now of another', () => {
    const release = takeLock(path);
    writeFileSync(path, String(process.ppid));
    release();
    expect(lockOwner(path)).toBe(process.ppid);
  });

  it('is taken over from a process that is gone by one of several at once', async () => {
    const { pid } = spawnSync(process.execPath, ['--version']);
    const takers = startTakers(4);
    try {
      for (let round = 0; round < 300; round++) {
        writeFileSync(path, String(pid));
        const answers = await Promise.all(takers.map((taker) => ask(taker, 'take')));
        expect(answers.sort()).toEqual(['refused', 'refused', 'refused', 'taken']);
        await Promise.all(takers.map((taker) => ask(taker, 'release')));
      }
    } finally {
      for (const taker of takers) taker.kill();
    }
  });

  it('says what is wrong where it cannot be written', () => {
    expect(() => takeLock(join(root, 'missing', 'lock'))).toThrow('ENOENT');
  });
});
