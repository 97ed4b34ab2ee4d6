/** Appending on a disk that takes a few bytes at a time, and then none. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { disk, plentyOfDisk } from '../testkit/scarce-disk.ts';
import { appendLine, appendWhole } from './append-whole.ts';

vi.mock('node:fs', async (original) =>
  (await import('../testkit/scarce-disk.ts')).scarce(await original()),
);

let root: string;
let path: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'move37-append-'));
  path = join(root, 'file');
  plentyOfDisk();
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
