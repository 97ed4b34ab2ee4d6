import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadNetwork } from '../../network/network-folder.ts';
import { findCheckpoints } from '../../run/checkpoints.ts';
import { makeFolders, runFolder, type RunFolder } from '../../run/folder.ts';
import { readCheckpoint } from '../../training/checkpoint.ts';
import { DEFAULT_RUN } from '../../run/settings.ts';
import { goOnFrom, openRun, readRunSettings } from './open-run.ts';

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
      expect(readdirSync(folder.root).sort()).toEqual(['games', 'networks']);
      expect(readdirSync(folder.networks)).toEqual([]);
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

describe('a run that is opened', () => {
  it('is a new one after one that was refused', () => {
    expect(() => openRun(folder, { changes: { network: { blocks: 4 } } }, BUNDLED)).toThrow(
      /can grow by/,
    );
    expect(openRun(folder, { seed: 5 })).toEqual({ ...DEFAULT_RUN, seed: 5 });
    expect(findCheckpoints(folder)).toEqual([]);
  });

  it('has messy openings on each of its boards as long as its settings say for the main one', () => {
    const changes = { selfPlay: { messyMoves: 60 } };
    const sizes = [9, 19].map((size) => ({ size, share: 1 }));
    const { boards } = openRun(folder, { sizes, changes });
    expect(boards.map(({ messyMoves }) => messyMoves)).toEqual([60, 267]);
    expect(readRunSettings(folder).boards).toEqual(boards);
  });

  it('does not take over checkpoints that have no settings', () => {
    mkdirSync(join(folder.checkpoint, '000202'), { recursive: true });
    for (const from of [undefined, BUNDLED])
      expect(() => openRun(folder, {}, from)).toThrow(/no .*settings\.json\. Restore that file/);
    expect(readdirSync(folder.checkpoint)).toEqual(['000202']);
  });

  it('that exists goes on with its own settings and is not begun again', () => {
    openRun(folder, { seed: 5 });
    expect(openRun(folder, {}).seed).toBe(5);
    expect(() => openRun(folder, {}, BUNDLED)).toThrow(/--from begins a new run/);
    expect(() => openRun(folder, { seed: 6 })).toThrow(/settings of its own/);
    expect(readRunSettings(folder).seed).toBe(5);
  });
});
