import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Evaluator } from '../../evaluator/evaluator.ts';
import type { Position } from '../../rules/position.ts';
import { randomPosition } from '../../testkit/positions.ts';
import { SMALL_SHAPE, randomWeights } from '../../testkit/networks.ts';
import type { Weights } from '../weights.ts';
import { INT8_FILE } from '../manifest.ts';
import { loadNetwork, type LoadedNetwork } from '../network-folder.ts';
import { departureOf, makeByteForm, type ByteForm } from './byte-form.ts';
import { exportOnnx } from './export-onnx.ts';
import { loadEvaluator } from './onnx-evaluator.ts';
import { quantizedActivations } from './quantized-activations.ts';
import { saveNetwork } from './save-network.ts';

const base = mkdtempSync(join(tmpdir(), 'move37-bytes-'));
const folder = join(base, 'network');
const weights = decided(randomWeights(SMALL_SHAPE, 5));
const positions = (count: number, seed: number, size = 9): Position[] =>
  Array.from({ length: count }, (_, i) => randomPosition(size, (i * 7) % 60, seed + i));
/** The same network with opinions: what its heads say counts many times as much. */
function decided(given: Weights): Weights {
  return new Map(
    [...given].map(([name, { shape, data }]) => {
      const factor = /^(policyOut|valueOut)\.kernel$/.test(name) ? 12 : 1;
      return [name, { shape, data: data.map((value) => value * factor) }];
    }),
  );
}
const description = {
  name: 'test',
  shape: SMALL_SHAPE,
  rules: ['chinese' as const],
  sizes: [9],
  training: {},
};
let form: ByteForm;

beforeAll(async () => {
  form = await makeByteForm(SMALL_SHAPE, weights, positions(64, 1));
  saveNetwork(folder, description, weights, form);
});
afterAll(() => {
  rmSync(base, { recursive: true, force: true });
});

async function using<T>(
  network: LoadedNetwork,
  precision: 'fp32' | 'int8',
  work: (evaluator: Evaluator) => Promise<T>,
): Promise<T> {
  const evaluator = await loadEvaluator(network, { precision });
  try {
    return await work(evaluator);
  } finally {
    await evaluator.dispose();
  }
}

describe('the 8-bit form', () => {
  it('says nearly what the floats say of positions that it was not made from', async () => {
    const network = loadNetwork(folder);
    const unseen = positions(40, 1000);
    const departure = await using(network, 'fp32', (floats) =>
      using(network, 'int8', (bytes) => departureOf(floats, bytes, unseen)),
    );
    expect(departure.policyKl).toBeLessThan(0.01);
    expect(departure.value).toBeLessThan(0.03);
    expect(departure.scoreLead).toBeLessThan(0.5);
    expect(departure.ownership).toBeLessThan(0.02);
    // It is another computation, not the same one twice.
    expect(departure.policyKl + departure.value).toBeGreaterThan(0);
  });

  it('serves every board size', async () => {
    const network = loadNetwork(folder);
    for (const size of [5, 13, 19]) {
      const departure = await using(network, 'fp32', (floats) =>
        using(network, 'int8', (bytes) => departureOf(floats, bytes, positions(4, 3, size))),
      );
      expect(departure.value, `${size} lines`).toBeLessThan(0.1);
    }
  });

  it('tells in the manifest how far it departs, measured on positions kept apart', () => {
    expect(form.departure.positions).toBe(16);
    expect(loadNetwork(folder).manifest.departure).toEqual(form.departure);
  });

  it('needs a range for every activation that it rounds', () => {
    expect(() => exportOnnx(SMALL_SHAPE, weights, { ranges: new Map() })).toThrow(/no range/);
    const ranges = new Map(
      quantizedActivations(SMALL_SHAPE).map(({ name, signed }) => [name, { high: 1, signed }]),
    );
    expect(exportOnnx(SMALL_SHAPE, weights, { ranges }).length).toBeGreaterThan(0);
  });
});

describe('loading a network that has an 8-bit form', () => {
  it('takes bytes where they agree with the floats', async () => {
    const network = loadNetwork(folder);
    const [position] = positions(1, 77);
    const complaints: string[] = [];
    const auto = await loadEvaluator(network, { complain: (text) => complaints.push(text) });
    const [found] = await auto.evaluate([position!]);
    await auto.dispose();
    const [bytes] = await using(network, 'int8', (evaluator) => evaluator.evaluate([position!]));
    expect(found).toEqual(bytes);
    expect(complaints).toEqual([]);
  });

  it('plays in floats and says so where they do not', async () => {
    // As where sums saturate: next to everything is cut off.
    const ranges = new Map(
      quantizedActivations(SMALL_SHAPE).map(({ name, signed }) => [name, { high: 0.01, signed }]),
    );
    const saturated = exportOnnx(SMALL_SHAPE, weights, { ranges });
    const wrong = { ...loadNetwork(folder), readInt8: () => saturated };
    const complaints: string[] = [];
    const auto = await loadEvaluator(wrong, { complain: (text) => complaints.push(text) });
    const [position] = positions(1, 78);
    const [found] = await auto.evaluate([position!]);
    await auto.dispose();
    const [floats] = await using(wrong, 'fp32', (evaluator) => evaluator.evaluate([position!]));
    expect(found).toEqual(floats);
    expect(complaints.join()).toMatch(/not right on this processor/);
  });

  it('refuses a file that is not the one of the manifest', () => {
    const broken = join(base, 'broken');
    saveNetwork(broken, description, weights, form);
    writeFileSync(join(broken, INT8_FILE), form.onnx.subarray(1));
    expect(() => loadNetwork(broken).readInt8()).toThrow(/SHA-256/);
  });

  it('says so where bytes are asked for and there are none', async () => {
    const plain = join(base, 'plain');
    saveNetwork(plain, description, weights);
    await expect(loadEvaluator(plain, { precision: 'int8' })).rejects.toThrow(/no 8-bit form/);
  });
});
