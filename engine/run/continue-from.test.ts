import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findCheckpoints, freshState, keepCheckpoint, networkPath } from './checkpoints.ts';
import { continueFrom, keepElsewhere, keptSettings } from './continue-from.ts';
import { makeFolders, runFolder } from './folder.ts';
import { refuseRemains } from './unfinished.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'move37-continue-'));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

async function aRun(name: string, generation: number): Promise<string> {
  const folder = runFolder(join(root, name));
  makeFolders(folder);
  writeFileSync(folder.settings, '{"seed":37}');
  const network = networkPath(folder, generation);
  mkdirSync(network, { recursive: true });
  writeFileSync(join(network, 'network.json'), `network ${generation}`);
  const state = { ...freshState([1, 2, 3, 4]), generation, samplesMade: 500 };
  await keepCheckpoint(folder, state, (path) => {
    writeFileSync(join(path, 'training.bin'), `weights ${generation}`);
    return Promise.resolve();
  });
  return folder.root;
}

function keep(run: string, kept: string): void {
  const [newest] = findCheckpoints(runFolder(run));
  keepElsewhere(runFolder(run), newest!, kept);
}

describe('a run that goes on elsewhere', () => {
  it('has the network, the checkpoint, the state and the settings of the one that it came from', async () => {
    const kept = join(root, 'kept');
    keep(await aRun('one', 12), kept);
    const folder = runFolder(join(root, 'two'));
    continueFrom(kept, folder, readFileSync(keptSettings(kept), 'utf8'));
    const [found] = findCheckpoints(folder);
    expect(found?.state).toMatchObject({ generation: 12, samplesMade: 500, random: [1, 2, 3, 4] });
    expect(readFileSync(join(found?.path ?? '', 'training.bin'), 'utf8')).toBe('weights 12');
    const network = networkPath(folder, 12);
    expect(readFileSync(join(network, 'network.json'), 'utf8')).toBe('network 12');
    expect(existsSync(join(network, 'checkpoint'))).toBe(false);
    expect(readFileSync(folder.settings, 'utf8')).toBe('{"seed":37}');
  });

  it('says so where there is nothing to go on from', () => {
    expect(() => keptSettings(root)).toThrow(/holds no checkpoint/);
  });

  it('exists when all of it is there, and no part of it is left where that fails', async () => {
    const kept = join(root, 'kept');
    keep(await aRun('one', 12), kept);
    const folder = runFolder(join(root, 'two'));
    const failing = (): void => {
      expect(findCheckpoints(folder)).toHaveLength(1);
      expect(existsSync(folder.settings)).toBe(false);
      throw new Error('the disk is full');
    };
    expect(() => {
      continueFrom(kept, folder, '{}', failing);
    }).toThrow('the disk is full');
    expect(readdirSync(folder.root)).toEqual(['games']);
    continueFrom(kept, folder, '{}');
    expect(readFileSync(folder.settings, 'utf8')).toBe('{}');
  });

  it('begins once more after a kill, but not over what a lost settings file belonged to', async () => {
    const kept = join(root, 'kept');
    keep(await aRun('one', 12), kept);
    const killed = runFolder(join(root, 'killed'));
    continueFrom(kept, runFolder(join(root, 'two')), '{}', () => {
      cpSync(join(root, 'two'), killed.root, { recursive: true });
    });
    const other = networkPath(killed, 400);
    mkdirSync(other);
    expect(() => {
      refuseRemains(killed);
    }).toThrow(/Begin it with --from once more/);
    continueFrom(kept, killed, '{}');
    expect(existsSync(other)).toBe(false);
    expect(readdirSync(killed.root).sort()).toEqual([
      'checkpoint',
      'games',
      'networks',
      'settings.json',
    ]);

    rmSync(killed.settings);
    expect(() => {
      continueFrom(kept, killed, '{}');
    }).toThrow(/Restore that file from a copy/);
    expect(findCheckpoints(killed)).toHaveLength(1);
  });

  it('takes its early selves along, to be played with and to go on being kept', async () => {
    const one = await aRun('one', 12);
    for (const generation of [4, 8, 10, 11]) {
      const network = networkPath(runFolder(one), generation);
      mkdirSync(network, { recursive: true });
      writeFileSync(join(network, 'network.json'), `network ${generation}`);
    }
    const kept = join(root, 'kept');
    keep(one, kept);
    const early = readdirSync(kept).filter((name) => name.startsWith('generation-'));
    expect(early.sort()).toEqual(['generation-4', 'generation-8']);
    const folder = runFolder(join(root, 'two'));
    continueFrom(kept, folder, '{}');
    expect(readdirSync(folder.networks).sort().map(Number)).toEqual([4, 8, 12]);
    expect(readdirSync(networkPath(folder, 12))).toEqual(['network.json']);
    expect(readFileSync(join(networkPath(folder, 4), 'network.json'), 'utf8')).toBe('network 4');
  });
});
