import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DataFolderError, dataFolder, prepareFolder } from './data-folder.ts';

describe('the folder of the user’s data', () => {
  it('is the one that the system names', () => {
    expect(dataFolder({}, 'linux', '/home/a')).toBe('/home/a/.local/share/move37');
    expect(dataFolder({ XDG_DATA_HOME: '/data' }, 'linux', '/home/a')).toBe('/data/move37');
    expect(dataFolder({ XDG_DATA_HOME: 'relative' }, 'linux', '/home/a')).toBe(
      '/home/a/.local/share/move37',
    );
    expect(dataFolder({}, 'darwin', '/Users/a')).toBe(
      '/Users/a/Library/Application Support/Move 37',
    );
    expect(dataFolder({ APPDATA: 'R' }, 'win32', 'H')).toBe(join('R', 'Move 37'));
  });

  it('is MOVE37_DATA where that is set', () => {
    expect(dataFolder({ MOVE37_DATA: '/mine', XDG_DATA_HOME: '/data' }, 'linux', '/h')).toBe(
      '/mine',
    );
  });
});

describe('preparing the folder', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'move37-data-'));
  });
  afterEach(() => {
    rmSync(root, { recursive: true });
  });

  it('makes it and leaves nothing in it', () => {
    const folder = join(root, 'a', 'b');
    prepareFolder(folder);
    prepareFolder(folder);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('names the folder and the remedy where it cannot be written', () => {
    writeFileSync(join(root, 'file'), '');
    const folder = join(root, 'file', 'games');
    expect(() => {
      prepareFolder(folder);
    }).toThrow(DataFolderError);
    expect(() => {
      prepareFolder(folder);
    }).toThrow(/file.games.*MOVE37_DATA/);
  });
});
