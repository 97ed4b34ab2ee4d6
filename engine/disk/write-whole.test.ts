/** Files written whole on a disk that takes a few bytes at a time, and then none. */

import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { disk, plentyOfDisk } from '../testkit/scarce-disk.ts';
import { writeFileWhole } from './write-whole.ts';

vi.mock('node:fs', async (original) =>
  (await import('../testkit/scarce-disk.ts')).scarce(await original()),
);

let root: string;
let path: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'move37-write-'));
  path = join(root, 'file');
  plentyOfDisk();
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

describe('a file written whole', () => {
  it('is all there, however little each write takes', () => {
    disk.bytesPerWrite = 3;
    writeFileWhole(path, 'many words');
    expect(readFileSync(path, 'utf8')).toBe('many words');
    expect(readdirSync(root)).toEqual(['file']);
  });

  it('has reached the disk before it takes the place of the old one', () => {
    writeFileWhole(path, 'words');
    expect(disk.deeds).toEqual(['write', 'flush', 'rename']);
  });

  it('stays as it was where there is no room for the new one', () => {
    writeFileSync(path, 'old');
    disk.bytesLeft = 4;
    expect(() => {
      writeFileWhole(path, 'many words');
    }).toThrow('full');
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(readdirSync(root)).toEqual(['file']);
  });

  it('may be the first of its folder', () => {
    const inner = join(root, 'new', 'folder', 'file');
    writeFileWhole(inner, new Uint8Array([1, 2]));
    expect([...readFileSync(inner)]).toEqual([1, 2]);
  });
});
