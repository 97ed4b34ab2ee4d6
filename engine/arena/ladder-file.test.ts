import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { boardOn, readMeasured, writeLadder, type Ladder } from './ladder-file.ts';

const ladderOn = (size: number): Ladder => ({
  format: 'move37-ladder',
  version: 1,
  boards: [{ size, rules: 'chinese', komi: 7, anchor: 'random', players: [], pairs: [] }],
});

describe('what was measured, by a file', () => {
  let folder: string;
  let path: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'move37-ladder-'));
    path = join(folder, 'ladder.json');
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('is read once, and again only when the file has changed', async () => {
    writeLadder(path, ladderOn(9));
    const first = readMeasured(path);
    expect(first).toEqual(ladderOn(9));
    expect(readMeasured(path)).toBe(first);
    writeLadder(path, ladderOn(13));
    expect(readMeasured(path)).toEqual(ladderOn(13));
    const then = readMeasured(path);
    utimesSync(path, 1, 1);
    expect(readMeasured(path)).not.toBe(then);
  });

  it('is nothing while the file is missing or broken', async () => {
    expect(boardOn(path, 9)).toBeUndefined();
    writeLadder(path, ladderOn(9));
    expect(boardOn(path, 9)?.size).toBe(9);
    expect(boardOn(path, 13)).toBeUndefined();
    writeFileSync(path, '{');
    expect(boardOn(path, 9)).toBeUndefined();
    rmSync(path);
    expect(boardOn(path, 9)).toBeUndefined();
  });

  it('is nothing where the path cannot be asked for', () => {
    writeFileSync(path, '');
    expect(readMeasured(join(path, 'ladder.json'))).toBeUndefined();
    expect(readMeasured('')).toBeUndefined();
  });
});
