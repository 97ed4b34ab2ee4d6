import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findCheckpoints, freshState, keepCheckpoint, networkPath } from './checkpoints.ts';
import { makeFolders, runFolder, type RunFolder } from './folder.ts';
import type { RunState } from './state.ts';

let folder: RunFolder;
beforeEach(() => {
  folder = runFolder(mkdtempSync(join(tmpdir(), 'move37-checkpoints-')));
  makeFolders(folder);
});
afterEach(() => {
  rmSync(folder.root, { recursive: true });
});

const weights = (path: string): Promise<void> => {
  writeFileSync(join(path, 'training.bin'), 'weights');
  return Promise.resolve();
};
const stateAt = (generation: number) => ({ ...freshState([1, 2, 3, 4]), generation });

async function keep(...generations: readonly number[]): Promise<void> {
  for (const generation of generations) {
    mkdirSync(networkPath(folder, generation));
    await keepCheckpoint(folder, stateAt(generation), weights);
  }
}

describe('checkpoints', () => {
  it('are there newest first, and only the two newest', async () => {
    expect(findCheckpoints(folder)).toEqual([]);
    await keep(1, 2, 3);
    const found = findCheckpoints(folder);
    expect(found.map(({ state }) => state.generation)).toEqual([3, 2]);
    expect(found[0]?.state).toEqual(stateAt(3));
    expect(existsSync(join(found[0]?.path ?? '', 'training.bin'))).toBe(true);
  });

  it('do not appear where saving fails, and the next try wipes what was left', async () => {
    await keep(1);
    const failing = keepCheckpoint(folder, stateAt(2), async (path) => {
      await weights(path);
      throw new Error('the disk is full');
    });
    await expect(failing).rejects.toThrow('the disk is full');
    expect(findCheckpoints(folder).map(({ state }) => state.generation)).toEqual([1]);
    await keep(2);
    expect(readdirSync(folder.checkpoint).sort()).toEqual(['000001', '000002']);
  });

  it('are passed over where their state is missing, damaged or foreign', async () => {
    await keep(1, 2);
    const [newest] = findCheckpoints(folder);
    for (const text of [
      '',
      '{',
      '[]',
      '{"version":2}',
      JSON.stringify({ ...stateAt(2), generation: -1 }),
    ]) {
      writeFileSync(join(newest?.path ?? '', 'state.json'), text);
      expect(findCheckpoints(folder).map(({ state }) => state.generation)).toEqual([1]);
    }
    mkdirSync(join(folder.checkpoint, '000009.tmp'));
    mkdirSync(join(folder.checkpoint, 'notes'));
    expect(findCheckpoints(folder)).toHaveLength(1);
  });

  it('stay where damaged ones of later generations lie beside them', async () => {
    await keep(4, 5);
    for (const { path } of findCheckpoints(folder)) rmSync(join(path, 'state.json'));
    await keep(2, 3);
    expect(findCheckpoints(folder).map(({ state }) => state.generation)).toEqual([3, 2]);
  });

  it('can be written again over the same generation', async () => {
    await keep(1);
    const state: RunState = { ...stateAt(1), gamesPlayed: 9 };
    await keepCheckpoint(folder, state, weights);
    expect(findCheckpoints(folder).map(({ state }) => state.gamesPlayed)).toEqual([9]);
  });

  it('let networks go but the three newest, each tenth and the milestones, and what a kill left of one', async () => {
    mkdirSync(join(folder.networks, '.000003.4711.tmp'));
    await keep(...Array.from({ length: 14 }, (_, i) => i + 1));
    expect(readdirSync(folder.networks).sort().map(Number)).toEqual([1, 2, 4, 8, 10, 12, 13, 14]);
  });
});
