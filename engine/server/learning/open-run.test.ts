import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeFolders, runFolder, type RunFolder } from '../../run/folder.ts';
import { goOnFrom } from './open-run.ts';

const BUNDLED = fileURLToPath(new URL('../../../models/self-taught', import.meta.url));

let base: string;
let folder: RunFolder;
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'move37-open-run-'));
  folder = runFolder(join(base, 'run'));
  makeFolders(folder);
});
afterEach(() => {
  rmSync(base, { recursive: true, force: true });
});

describe('a run that goes on from a network', () => {
  it('keeps its shape, the pooling included, and takes over other settings', () => {
    for (const network of [{ blocks: 7 }, { channels: 32 }, { poolingEvery: 0 }]) {
      expect(() => goOnFrom(BUNDLED, folder, { changes: { network } })).toThrow(
        'Leave "network" out',
      );
      expect(existsSync(folder.settings)).toBe(false);
      rmSync(folder.root, { recursive: true });
      makeFolders(folder);
    }
    const changes = { epochs: 2, network: { blocks: 6, channels: 64, poolingEvery: 3 } };
    expect(goOnFrom(BUNDLED, folder, { changes })).toMatchObject(changes);
  });
});
