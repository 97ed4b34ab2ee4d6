/** Gradients found by another process, as it is shipped: the built process and TensorFlow in both. */

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { serialize } from 'node:v8';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startBackend } from '../network/tensorflow/backend.ts';
import { forkHelper, openCrew } from '../server/learning/forked-gradients.ts';
import { GradientCrew, type GradientHelper } from '../training/gradient-crew.ts';
import { gradientsOf } from '../training/gradients.ts';
import { DEFAULT_LOSS_WEIGHTS } from '../training/loss-weights.ts';
import { SMALL_SHAPE, randomBatch, randomWeights } from '../testkit/networks.ts';

const COMMAND = fileURLToPath(new URL('../cli/bin.mjs', import.meta.url));
const BUNDLE = fileURLToPath(new URL('../../dist/engine/gradient-process.js', import.meta.url));
const order = {
  shape: SMALL_SHAPE,
  weights: randomWeights(SMALL_SHAPE, 3),
  lossWeights: DEFAULT_LOSS_WEIGHTS,
  batch: randomBatch(5, 6, 1),
};
const open: GradientHelper[] = [];
const folder = mkdtempSync(join(tmpdir(), 'move37-gradients-'));

beforeAll(async () => {
  // Any command builds dist/engine first where it is older than the sources.
  execFileSync(process.execPath, [COMMAND, '--help']);
  await startBackend();
}, 60_000);
afterAll(() => {
  for (const helper of open) helper.close();
  rmSync(folder, { recursive: true });
});

function helper(): GradientHelper {
  const forked = forkHelper(BUNDLE);
  open.push(forked);
  return forked;
}

describe('a process that finds gradients', () => {
  it('finds those that this one finds, again and again, and tells the time that it took', async () => {
    const { shape, weights, lossWeights, batch } = order;
    const alone = gradientsOf(shape, weights, lossWeights, batch);
    const other = helper();
    await vi.waitFor(() => {
      expect(other.isReady()).toBe(true);
    }, 15_000);
    for (let step = 0; step < 2; step++) {
      const { result } = await other.begin(order);
      const found = await result;
      expect(found.total).toBeCloseTo(alone.total, 3);
      for (const [name, values] of alone.gradients) {
        const theirs = found.gradients.get(name)!;
        values.forEach((value, i) => {
          expect(Math.abs(theirs[i]! - value)).toBeLessThan(1e-3);
        });
      }
    }
    expect(other.cpuSeconds()).toBeGreaterThan(0);
  });

  it('is done without once it has been killed', async () => {
    const { shape, weights, lossWeights, batch } = order;
    const dead = helper();
    await vi.waitFor(() => {
      expect(dead.isReady()).toBe(true);
    }, 15_000);
    dead.close();
    await wait(200);
    const found = await new GradientCrew([dead]).gradients(order);
    expect(found.total).toBeCloseTo(gradientsOf(shape, weights, lossWeights, batch).total, 4);
  });
});

describe('a process that finds gradients for nobody', () => {
  it('ends without a word where the trainer was killed meanwhile', async () => {
    const said = join(folder, 'said');
    // Stands for the trainer: it asks and is killed before there is an answer.
    const trainer = join(folder, 'trainer.mjs');
    writeFileSync(
      trainer,
      `import { fork } from 'node:child_process';
      import { closeSync, openSync, readFileSync } from 'node:fs';
      import { deserialize } from 'node:v8';
      const stderr = openSync(process.argv[2], 'w');
      const child = fork(process.argv[3], [], { serialization: 'advanced', stdio: ['ignore', 'ignore', stderr, 'ipc'], execArgv: [] });
      child.once('message', () => {
        process.stdout.write(String(child.pid));
        const order = deserialize(readFileSync(process.argv[4]));
        for (let i = 0; i < 20; i++) child.send(order);
        child.send(order, () => setTimeout(() => process.kill(process.pid, 'SIGKILL'), 30));
      });`,
    );
    const orderFile = join(folder, 'order');
    writeFileSync(orderFile, serialize(order));
    const { stdout, signal } = spawnSync(process.execPath, [trainer, said, BUNDLE, orderFile], {
      encoding: 'utf8',
    });
    expect(signal).toBe('SIGKILL');
    await vi.waitFor(() => {
      expect(() => process.kill(Number(stdout), 0)).toThrow('ESRCH');
    }, 15_000);
    expect(readFileSync(said, 'utf8')).not.toMatch(/Error/);
  });
});

describe('openCrew', () => {
  it('works alone where there is one core, or no process to start', async () => {
    const before = { ...process.env };
    for (const crew of [openCrew(1), openCrew(3, pathToFileURL('/nowhere/gradient-process.js'))]) {
      const found = await crew.gradients(order);
      expect(Number.isFinite(found.total)).toBe(true);
      expect(crew.cpuSeconds()).toBe(0);
    }
    process.env = before;
  });
});
