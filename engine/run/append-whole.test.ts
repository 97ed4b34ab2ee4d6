/** Appending on a disk that takes a few bytes at a time, and then none. */

import type * as nodeFs from 'node:fs';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { writeFileWhole } from '../network/write-whole.ts';
import { appendLine, appendWhole } from './append-whole.ts';

const disk = vi.hoisted(() => ({ bytesPerWrite: Infinity, bytesLeft: Infinity }));

vi.mock('node:fs', async (original) => {
  const fs = await original<typeof nodeFs>();
  return {
    ...fs,
    writeSync: (file: number, bytes: Uint8Array, offset = 0): number => {
      if (disk.bytesLeft === 0) throw Object.assign(new Error('full'), { code: 'ENOSPC' });
      const length = Math.min(bytes.length - offset, disk.bytesPerWrite, disk.bytesLeft);
      disk.bytesLeft -= length;
      return fs.writeSync(file, bytes, offset, length);
    },
  };
});

let root: string;
let path: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'move37-append-'));
  path = join(root, 'file');
  disk.bytesPerWrite = Infinity;
  disk.bytesLeft = Infinity;
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

const append = (text: string): void => {
  appendWhole(path, Buffer.from(text));
};

describe('what is appended', () => {
  it('is all there, however little each write takes', () => {
    disk.bytesPerWrite = 3;
    append('first game.');
    append('second game.');
    expect(readFileSync(path, 'utf8')).toBe('first game.second game.');
  });

  it('leaves nothing behind where there is no room, so that what comes later follows what was there', () => {
    append('first game.');
    disk.bytesLeft = 5;
    expect(() => {
      append('second game.');
    }).toThrow('full');
    disk.bytesLeft = Infinity;
    append('third game.');
    expect(readFileSync(path, 'utf8')).toBe('first game.third game.');
  });
});

describe('a line that is appended', () => {
  it('stands on its own, also after one that a kill cut off', () => {
    appendLine(path, 'one');
    appendLine(path, 'two');
    writeFileSync(path, 'thr', { flag: 'a' });
    appendLine(path, 'four');
    expect(readFileSync(path, 'utf8')).toBe('one\ntwo\nthr\nfour\n');
  });

  it('leaves nothing behind where there is no room', () => {
    appendLine(path, 'one');
    disk.bytesLeft = 2;
    expect(() => {
      appendLine(path, 'two');
    }).toThrow('full');
    expect(readFileSync(path, 'utf8')).toBe('one\n');
  });
});

describe('a file written whole', () => {
  it('is all there, however little each write takes', () => {
    disk.bytesPerWrite = 3;
    writeFileWhole(path, 'many words');
    expect(readFileSync(path, 'utf8')).toBe('many words');
  });

  it('stays as it was where there is no room for the new one', () => {
    writeFileSync(path, 'old');
    disk.bytesLeft = 4;
    expect(() => {
      writeFileWhole(path, 'many words');
    }).toThrow('full');
    expect(readFileSync(path, 'utf8')).toBe('old');
  });
});
