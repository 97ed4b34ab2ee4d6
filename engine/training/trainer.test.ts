import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as tf from '@tensorflow/tfjs-core';
import { afterAll, describe, expect, it } from 'vitest';
import { NetworkError } from '../network/network-error.ts';
import { parametersOf } from '../network/parameters.ts';
import { startBackend, type BackendName } from '../network/tensorflow/backend.ts';
import { forward } from '../network/tensorflow/model.ts';
import { toTensors } from '../network/tensorflow/tensor-weights.ts';
import { initialWeights, weightOf, type Weights } from '../network/weights.ts';
import { SMALL_SHAPE, largestDifference, randomBatch, randomWeights } from '../testkit/networks.ts';
import { seededRandom } from '../testkit/seeded-random.ts';
import { CHECKPOINT_FILE, fillUpCheckpoint, readCheckpoint, slimCheckpoint } from './checkpoint.ts';
import { DEFAULT_LOSS_WEIGHTS } from './loss-weights.ts';
import { losses } from './losses.ts';
import { DEFAULT_ADAM } from './optimiser.ts';
import { createTrainer } from './trainer.ts';

const nativeIsThere = (await startBackend()) === 'tensorflow';
const backends: BackendName[] = nativeIsThere ? ['tensorflow', 'wasm'] : ['wasm'];
const base = mkdtempSync(join(tmpdir(), 'move37-trainer-'));
const weights = randomWeights(SMALL_SHAPE, 11);

afterAll(() => {
  rmSync(base, { recursive: true, force: true });
});

function distance(a: Weights, b: Weights): number {
  return Math.max(
    ...[...a].map(([name, { data }]) => largestDifference(data, weightOf(b, name).data)),
  );
}

describe.each(backends)('training on %s', (backend) => {
  it('has the gradients of the loss', async () => {
    await startBackend(backend);
    const batch = randomBatch(5, 4, 1);
    const random = seededRandom(2);
    const lossAt = (at: Weights): number =>
      tf.tidy(() => {
        const outputs = forward(
          SMALL_SHAPE,
          toTensors(at),
          tf.tensor4d(batch.planes, [4, 5, 5, 20]),
          tf.tensor2d(batch.globals, [4, 16]),
        );
        return losses(outputs, batch, DEFAULT_LOSS_WEIGHTS).total.dataSync()[0] ?? Number.NaN;
      });
    const trainer = await createTrainer({
      backend,
      shape: SMALL_SHAPE,
      weights,
      // The first step of gradient descent: beta1 = 0 makes Adam's mean the gradient itself.
      settings: { adam: { ...DEFAULT_ADAM, beta1: 0, clipNorm: Infinity } },
    });
    trainer.train(batch);
    const folder = join(base, `gradients-${backend}`);
    trainer.saveCheckpoint(folder);
    const gradients = readCheckpoint(folder).means;

    for (const { name, shape } of parametersOf(SMALL_SHAPE)) {
      const { data } = weightOf(weights, name);
      const direction = Float32Array.from(data, () => random() - 0.5);
      const slope = weightOf(gradients, name).data.reduce(
        (sum, g, i) => sum + g * direction[i]!,
        0,
      );
      const shifted = (step: number): Weights =>
        new Map(weights).set(name, {
          shape,
          data: data.map((value, i) => value + step * direction[i]!),
        });
      const step = 2e-3;
      const numeric = (lossAt(shifted(step)) - lossAt(shifted(-step))) / (2 * step);
      expect(Math.abs(slope - numeric), name).toBeLessThan(0.02 * Math.abs(numeric) + 0.01);
    }
  });

  it('learns one batch by heart', async () => {
    const batch = randomBatch(5, 8, 3);
    const trainer = await createTrainer({
      backend,
      shape: SMALL_SHAPE,
      weights: initialWeights(SMALL_SHAPE, seededRandom(4)),
      settings: { learningRate: 1e-2 },
    });
    const before = trainer.measure(batch);
    for (let i = 0; i < 250; i++) trainer.train(batch);
    const after = trainer.measure(batch);
    expect(before.policyKl).toBeGreaterThan(0.5);
    expect(after.policyKl).toBeLessThan(0.1);
    expect(after.score).toBeLessThan(before.score / 20);
    // A draw's loss cannot be less than ln 2.
    const draws = batch.value.filter((value) => value === 0.5).length / batch.count;
    expect(after.value).toBeLessThan(draws * Math.LN2 + 0.05);
    // Nor can that of a point that nobody owned.
    let neutral = 0;
    batch.ownership.forEach((owner, i) => {
      if (owner === 0 && batch.ownershipWeight[Math.floor(i / 25)] === 1) neutral++;
    });
    const floor = (neutral * Math.LN2) / (25 * batch.ownershipWeight.reduce((a, b) => a + b, 0));
    expect(after.ownership).toBeLessThan(floor + (before.ownership - floor) / 3);
    expect(after.ownership).toBeGreaterThan(floor - 1e-3);
  });

  it('leaves no tensors behind', async () => {
    const trainer = await createTrainer({ backend, shape: SMALL_SHAPE, weights });
    const batch = randomBatch(5, 4, 5);
    const before = tf.memory().numTensors;
    for (let i = 0; i < 3; i++) trainer.train(batch);
    trainer.measure(batch);
    expect(tf.memory().numTensors).toBe(before);
  });
});

describe.runIf(nativeIsThere)('the two backends', () => {
  it('learn the same', async () => {
    // A large epsilon, so that gradients near zero do not make whole steps of rounding errors.
    const settings = { adam: { ...DEFAULT_ADAM, epsilon: 1e-2 } };
    const learnt = [];
    for (const backend of backends) {
      const trainer = await createTrainer({ backend, shape: SMALL_SHAPE, weights, settings });
      const reports = [1, 2, 3].map((seed) => trainer.train(randomBatch(7, 6, seed)));
      learnt.push({ reports, weights: trainer.latestWeights() });
    }
    const [native, wasm] = learnt;
    if (!native || !wasm) throw new Error('two trainers were expected');
    expect(distance(native.weights, weights)).toBeGreaterThan(1e-3);
    expect(distance(native.weights, wasm.weights)).toBeLessThan(1e-5);
    native.reports.forEach((report, i) => {
      const other = wasm.reports[i];
      for (const [name, value] of Object.entries(report)) {
        expect(other?.[name as keyof typeof other], name).toBeCloseTo(value, 4);
      }
    });
  });
});

describe('a trainer', () => {
  it('reports means over the positions that have the target', async () => {
    const trainer = await createTrainer({ shape: SMALL_SHAPE, weights });
    const batch = randomBatch(5, 6, 1);
    const report = trainer.measure(batch);
    const zeros = new Float32Array(6);
    const none = { ...batch, finalWeight: zeros, ownershipWeight: zeros, replyWeight: zeros };
    const without = trainer.measure(none);
    expect(without.policy).toBeCloseTo(report.policy, 5);
    expect([without.reply, without.ownership, without.score, without.spread]).toEqual([0, 0, 0, 0]);
    expect(report.policyKl).toBeGreaterThan(0);
    expect(report.policyKl).toBeLessThan(report.policy);
    expect(report.policyEntropy).toBeLessThan(Math.log(26));
  });

  it('goes on from a checkpoint exactly as if it had not stopped', async () => {
    const trainer = await createTrainer({ shape: SMALL_SHAPE, weights });
    for (const seed of [1, 2]) trainer.train(randomBatch(5, 4, seed));
    const folder = join(base, 'resume');
    trainer.saveCheckpoint(folder);
    const resumed = await createTrainer({ checkpoint: folder });
    expect(resumed.step).toBe(2);
    expect(resumed.shape).toEqual(SMALL_SHAPE);
    for (const each of [trainer, resumed])
      for (const seed of [3, 4]) each.train(randomBatch(5, 4, seed), 5e-4);
    expect(resumed.step).toBe(4);
    expect(distance(resumed.latestWeights(), trainer.latestWeights())).toBeLessThan(1e-7);
    expect(distance(resumed.exportWeights(), trainer.exportWeights())).toBeLessThan(1e-7);
    expect(distance(trainer.exportWeights(), trainer.latestWeights())).toBeGreaterThan(1e-4);
    expect(readdirSync(folder)).toEqual([CHECKPOINT_FILE]);
  });

  it('goes on from a slim checkpoint with everything but the means of the last gradients', async () => {
    const folder = join(base, 'slim');
    const trainer = await createTrainer({ shape: SMALL_SHAPE, weights });
    for (const seed of [1, 2]) trainer.train(randomBatch(5, 4, seed));
    trainer.saveCheckpoint(folder);
    const whole = readCheckpoint(folder);
    const { size } = statSync(join(folder, CHECKPOINT_FILE));
    slimCheckpoint(folder);
    expect(statSync(join(folder, CHECKPOINT_FILE)).size).toBeLessThan(0.55 * size);
    await expect(createTrainer({ checkpoint: folder })).rejects.toThrow(/does not fit its shape/);
    fillUpCheckpoint(folder, () => trainer.exportWeights());
    const filled = readCheckpoint(folder);
    for (const part of ['weights', 'average', 'squares'] as const)
      expect(distance(filled[part], whole[part])).toBe(0);
    expect(filled).toMatchObject({ shape: SMALL_SHAPE, step: 2, optimiserStep: 2 });
    expect([...filled.means.values()].every(({ data }) => data.every((mean) => mean === 0))).toBe(
      true,
    );
  });

  it('leaves a whole checkpoint as it is where a slim one would be made whole', async () => {
    const folder = join(base, 'whole');
    const trainer = await createTrainer({ shape: SMALL_SHAPE, weights });
    trainer.train(randomBatch(5, 4, 1));
    trainer.saveCheckpoint(folder);
    const before = readFileSync(join(folder, CHECKPOINT_FILE));
    fillUpCheckpoint(folder, () => {
      throw new Error('nobody needs this');
    });
    expect(readFileSync(join(folder, CHECKPOINT_FILE)).equals(before)).toBe(true);
  });

  it('refuses a checkpoint that is missing, cut off or changed', async () => {
    const folder = join(base, 'broken');
    await expect(createTrainer({ checkpoint: folder })).rejects.toThrow(
      /cannot be read.*older checkpoint/,
    );
    (await createTrainer({ shape: SMALL_SHAPE, weights })).saveCheckpoint(folder);
    const path = join(folder, CHECKPOINT_FILE);
    const bytes = readFileSync(path);
    writeFileSync(path, bytes.subarray(0, bytes.length - 100));
    await expect(createTrainer({ checkpoint: folder })).rejects.toThrow(NetworkError);
    bytes[1000]! ^= 1;
    writeFileSync(path, bytes);
    await expect(createTrainer({ checkpoint: folder })).rejects.toThrow(/damaged/);
  });

  it('learns nothing from a batch whose gradients are no numbers, and says so', async () => {
    const trainer = await createTrainer({ shape: SMALL_SHAPE, weights });
    const batch = randomBatch(5, 4, 1);
    batch.planes.fill(Number.NaN);
    expect(() => trainer.train(batch)).toThrow(/gradients of step 1 are no numbers/);
    expect(distance(trainer.latestWeights(), weights)).toBe(0);
    expect(trainer.step).toBe(0);
  });

  it('refuses weights of another shape', async () => {
    await expect(createTrainer({ shape: { ...SMALL_SHAPE, blocks: 3 }, weights })).rejects.toThrow(
      /block2/,
    );
  });
});
