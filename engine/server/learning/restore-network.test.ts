import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadNetwork } from '../../network/network-folder.ts';
import { findCheckpoints, networkPath } from '../../run/checkpoints.ts';
import { gameFile, loadGames, runFolder, type RunFolder } from '../../run/folder.ts';
import type { RunState } from '../../run/state.ts';
import { FAKE_RUN, fakeRun } from '../../testkit/fake-run.ts';
import { createLearner, type RunLearner } from './learner.ts';
import { restoreNetwork } from './restore-network.ts';

const SETTINGS = { ...FAKE_RUN, network: { blocks: 1, channels: 8, poolingEvery: 0 } };

let folder: RunFolder;
let state: RunState;
let learner: RunLearner;
let complaints: string[];
beforeEach(async () => {
  folder = runFolder(mkdtempSync(join(tmpdir(), 'move37-restore-')));
  await fakeRun({ root: folder.root, generations: 1 });
  state = findCheckpoints(folder)[0]!.state;
  learner = await createLearner(folder.root, SETTINGS, undefined);
  await learner.exportNetwork(networkPath(folder, 1), state, loadGames(folder, 0));
  complaints = [];
});
afterEach(() => {
  rmSync(folder.root, { recursive: true });
});

const restore = () =>
  restoreNetwork(folder, SETTINGS, state, learner, (text) => complaints.push(text));

describe('the newest network of a run', () => {
  it('is exported again where a file of it is damaged or all of it is missing', async () => {
    const path = networkPath(folder, 1);
    const { hash } = loadNetwork(path);
    await restore();
    expect(complaints).toEqual([]);
    for (const lose of [
      () => {
        rmSync(path, { recursive: true });
      },
      ...Object.keys(loadNetwork(path).manifest.files).map((file) => () => {
        writeFileSync(join(path, file), 'damaged');
      }),
    ]) {
      lose();
      await restore();
      const network = loadNetwork(path);
      expect(network.hash).toBe(hash);
      expect(network.readInt8()).toBeDefined();
      expect(network.readWeights().size).toBeGreaterThan(0);
    }
    expect(complaints).toHaveLength(4);
    expect(complaints[0]).toContain(`${path} is missing or damaged and is exported again`);
  });

  it('is asked for where the games that it was exported with are gone', async () => {
    rmSync(networkPath(folder, 1), { recursive: true });
    rmSync(gameFile(folder, 0));
    await expect(restore()).rejects.toThrow(/cannot be read.*Copy the whole folder/);
  });
});
