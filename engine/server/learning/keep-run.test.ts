import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { appendLine } from '../../disk/append-whole.ts';
import { loadNetwork } from '../../network/network-folder.ts';
import { saveNetwork } from '../../network/onnx/save-network.ts';
import { DEFAULT_SHAPE, type NetworkShape } from '../../network/shape.ts';
import { freshState, keepCheckpoint, networkPath } from '../../run/checkpoints.ts';
import { HISTORY } from '../../run/continue-from.ts';
import { makeFolders, runFolder, type RunFolder } from '../../run/folder.ts';
import { historyOf } from '../../run/history.ts';
import { readMetrics } from '../../run/metrics.ts';
import { generationLine } from '../../testkit/generation-line.ts';
import { randomWeights } from '../../testkit/networks.ts';
import { writeCheckpoint } from '../../training/checkpoint.ts';
import { freshAdamState } from '../../training/optimiser.ts';
import { keepRun } from './keep-run.ts';
import { beginRun, openRun } from './open-run.ts';

const SHAPE: NetworkShape = { ...DEFAULT_SHAPE, blocks: 1, channels: 8 };

let root: string;
let folder: RunFolder;
let kept: string;
let complaints: string[];
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'move37-keep-'));
  folder = runFolder(join(root, 'run'));
  kept = join(root, 'kept');
  complaints = [];
  makeFolders(folder);
  const { blocks, channels } = SHAPE;
  beginRun(folder, { changes: { network: { blocks, channels } } });
  for (const generation of [11, 12]) await train(generation);
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

async function train(generation: number): Promise<void> {
  const weights = randomWeights(SHAPE, generation);
  const description = {
    name: `run-${generation}`,
    shape: SHAPE,
    rules: ['chinese' as const],
    sizes: [5],
    training: { generation },
  };
  saveNetwork(networkPath(folder, generation), description, weights);
  appendLine(folder.metrics, JSON.stringify(generationLine(generation, 1)));
  await keepCheckpoint(folder, { ...freshState([1, 2, 3, 4]), generation }, (path) => {
    const { means, squares } = freshAdamState(SHAPE);
    const average = weights;
    const steps = { step: generation, optimiserStep: generation };
    writeCheckpoint(path, { shape: SHAPE, ...steps, weights, average, means, squares });
    return Promise.resolve();
  });
}

function complain(message: string): void {
  complaints.push(message);
}

function keptGenerations(): number[] {
  const { generations } = historyOf(readMetrics(join(kept, HISTORY)));
  return generations.map(({ generation }) => generation);
}

describe('what is kept of a run', () => {
  it('is its newest network, which a run can go on from', async () => {
    await keepRun(folder.root, kept, complain);
    expect(loadNetwork(kept).manifest.name).toBe('run-12');
    expect(keptGenerations()).toEqual([11, 12]);
    expect(complaints).toEqual([]);
    openRun(runFolder(join(root, 'next')), {}, kept);
  });

  it.each([
    ['checkpoint', () => join(folder.checkpoint, '000012', 'training.bin')],
    ['network', () => join(networkPath(folder, 12), 'weights.bin')],
  ])('is the one before where the newest %s is damaged', async (_, damaged) => {
    writeFileSync(damaged(), 'damaged');
    await keepRun(folder.root, kept, complain);
    expect(loadNetwork(kept).readWeights()).toEqual(randomWeights(SHAPE, 11));
    expect(keptGenerations()).toEqual([11]);
    expect(complaints).toEqual([expect.stringMatching(/000012.*older checkpoint .*000011/)]);
    openRun(runFolder(join(root, 'next')), {}, kept);
  });

  it('is all of it or nothing, and then the same command does it', async () => {
    const settings = readFileSync(folder.settings);
    rmSync(folder.settings);
    await expect(keepRun(folder.root, kept, complain)).rejects.toThrow('settings.json');
    expect(readdirSync(root)).toEqual(['run']);
    writeFileSync(folder.settings, settings);
    await keepRun(folder.root, kept, complain);
    expect(readdirSync(root).sort()).toEqual(['kept', 'run']);
  });

  it('is nothing where there is something already, or no sound checkpoint', async () => {
    await expect(keepRun(folder.root, root, complain)).rejects.toThrow(/exists/);
    for (const name of readdirSync(folder.checkpoint))
      writeFileSync(join(folder.checkpoint, name, 'training.bin'), '');
    await expect(keepRun(folder.root, kept, complain)).rejects.toThrow(
      /No checkpoint under .* can be read/,
    );
    rmSync(folder.checkpoint, { recursive: true });
    await expect(keepRun(folder.root, kept, complain)).rejects.toThrow(/has no checkpoint yet/);
    expect(readdirSync(root)).toEqual(['run']);
  });
});
