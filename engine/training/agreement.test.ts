/** Holds the two runtimes together: the same weights must say the same in TensorFlow.js and in onnxruntime. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadNetwork } from '../network/network-folder.ts';
import { loadEvaluator } from '../network/onnx/onnx-evaluator.ts';
import { saveNetwork } from '../network/onnx/save-network.ts';
import { DEFAULT_SHAPE, type NetworkShape } from '../network/shape.ts';
import { startBackend } from '../network/tensorflow/backend.ts';
import { TensorflowEvaluator, runModel } from '../network/tensorflow/tensorflow-evaluator.ts';
import { toTensors } from '../network/tensorflow/tensor-weights.ts';
import { Position } from '../rules/position.ts';
import { RULE_SETS } from '../rules/rule-set.ts';
import { SMALL_SHAPE, largestDifference, randomBatch, randomWeights } from '../testkit/networks.ts';
import { createTrainer } from './trainer.ts';

const base = mkdtempSync(join(tmpdir(), 'move37-agreement-'));
const SIZES = [5, 7, 9, 13, 19];
const SHAPES: [string, NetworkShape, number][] = [
  ['small', { ...SMALL_SHAPE, blocks: 3, poolingEvery: 1 }, 30],
  ['unpooled', { ...SMALL_SHAPE, poolingEvery: 0 }, 30],
  ['default', DEFAULT_SHAPE, 6],
];

afterAll(() => {
  rmSync(base, { recursive: true, force: true });
});

describe.each(SHAPES)('a trained network of the %s shape', (name, shape, steps) => {
  const folder = join(base, name);

  beforeAll(async () => {
    const trainer = await createTrainer({
      shape,
      weights: randomWeights(shape, 8),
      settings: { learningRate: 3e-3 },
    });
    const batch = randomBatch(5, 4, 9);
    for (let i = 0; i < steps; i++) trainer.train(batch);
    const weights = trainer.exportWeights();
    for (const { data } of weights.values()) expect(data.every((value) => value !== 0)).toBe(true);
    saveNetwork(folder, { name, shape, rules: ['chinese'], sizes: [5], training: {} }, weights);
  }, 60_000);

  it.each(SIZES)('says the same in both runtimes on %i lines', async (size) => {
    await startBackend();
    const network = loadNetwork(folder);
    const count = 3;
    const { planes, globals } = randomBatch(size, count, size);
    const tensors = toTensors(network.readWeights());
    const wanted = runModel(shape, tensors, planes, globals, size, count);
    for (const tensor of Object.values(tensors)) tensor.dispose();
    const session = await InferenceSession.create(network.onnx, { intraOpNumThreads: 1 });
    const found = await session.run({
      planes: new Tensor('float32', planes, [count, size, size, shape.planes]),
      globals: new Tensor('float32', globals, [count, shape.globals]),
    });
    await session.release();
    const floats = (output: string): Float32Array => (found[output] as Tensor).data as Float32Array;
    const columns = (values: Float32Array, ...wantedColumns: number[]): number[] =>
      [...values].filter((_, i) => wantedColumns.includes(i % 3));

    const logits = floats('policy');
    expect(logits).toHaveLength(count * (size * size + 1));
    expect(Math.max(...logits) - Math.min(...logits)).toBeGreaterThan(0.5);
    expect(largestDifference(logits, wanted.policy)).toBeLessThan(1e-4);
    expect(largestDifference(columns(floats('value'), 0), columns(wanted.value, 0))).toBeLessThan(
      1e-4,
    );
    expect(
      largestDifference(columns(floats('value'), 1, 2), columns(wanted.value, 1, 2)),
    ).toBeLessThan(1e-3);
    expect(largestDifference(floats('ownership'), wanted.ownership)).toBeLessThan(1e-4);
  });

  it('gives the same evaluations of positions through both evaluators', async () => {
    const position = new Position(9, RULE_SETS.chinese, 7);
    for (const move of [40, 30, 50, 31]) position.play(move);
    const evaluators = [await loadEvaluator(folder), await TensorflowEvaluator.load(folder)];
    const [onnx, tensorflow] = await Promise.all(
      evaluators.map((each) => each.evaluate([position])),
    );
    for (const each of evaluators) await each.dispose();
    expect(evaluators[0]?.networkHash).toBe(evaluators[1]?.networkHash);
    const [a, b] = [onnx?.[0], tensorflow?.[0]];
    if (!a || !b) throw new Error('two evaluations were expected');
    expect(largestDifference(a.policy, b.policy)).toBeLessThan(1e-4);
    expect(a.value).toBeCloseTo(b.value, 4);
    expect(a.scoreLead).toBeCloseTo(b.scoreLead, 3);
    expect(a.scoreSpread).toBeCloseTo(b.scoreSpread, 3);
    expect(largestDifference(a.ownership, b.ownership)).toBeLessThan(1e-4);
  });
});
