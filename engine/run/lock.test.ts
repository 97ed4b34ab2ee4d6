import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RunInUseError, takeLock } from './lock.ts';

let root: string;
let path: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'move37-lock-'));
  path = join(root, 'lock');
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

describe('the lock of a run', () => {
  it('names its owner and is gone when it is given back', () => {
    const release = takeLock(path);
    expect(readFileSync(path, 'utf8')).toBe(String(process.pid));
    release();
    expect(existsSync(path)).toBe(false);
    takeLock(path)();
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
    expect(readFileSync(path, 'utf8')).toBe(String(process.pid));
    release();
  });

  it.each(['', 'somebody', '-1', '1.5'])('is taken over where it names no process: %j', (text) => {
    writeFileSync(path, text);
    takeLock(path)();
    expect(existsSync(path)).toBe(false);
  });

  it('says what is wrong where it cannot be written', () => {
    expect(() => takeLock(join(root, 'missing', 'lock'))).toThrow('ENOENT');
  });
});
