import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadNetwork } from '../../network/network-folder.ts';
import { findCheckpoints } from '../../run/checkpoints.ts';
import { makeFolders, runFolder, type RunFolder } from '../../run/folder.ts';
import { readCheckpoint } from '../../training/checkpoint.ts';
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
  it('may grow by blocks and channels, changes in no other way, and takes over other settings', () => {
    for (const network of [{ blocks: 1 }, { channels: 32 }, { blocks: 20, poolingEvery: 0 }]) {
      expect(() => goOnFrom(BUNDLED, folder, { changes: { network } })).toThrow(
        /can grow by blocks and channels/,
      );
      expect(existsSync(folder.settings)).toBe(false);
      rmSync(folder.root, { recursive: true });
      makeFolders(folder);
    }
    const changes = { epochs: 2, network: { blocks: 20, channels: 96, poolingEvery: 3 } };
    expect(goOnFrom(BUNDLED, folder, { changes })).toMatchObject(changes);
  });

  it('has all of its checkpoint, whatever of it was kept', () => {
    goOnFrom(BUNDLED, folder, {});
    const [found] = findCheckpoints(folder);
    const { average } = readCheckpoint(found?.path ?? '');
    expect(average).toEqual(loadNetwork(BUNDLED).readWeights());
  });
});
