/** A network in several threads, as it is shipped: the built worker and onnxruntime. */

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Evaluator } from '../evaluator/evaluator.ts';
import { loadNetwork } from '../network/network-folder.ts';
import { loadEvaluator } from '../network/onnx/onnx-evaluator.ts';
import { openPool } from '../network/onnx/open-pool.ts';
import { saveNetwork } from '../network/onnx/save-network.ts';
import { randomWeights, SMALL_SHAPE } from '../testkit/networks.ts';
import { randomPosition } from '../testkit/positions.ts';

const COMMAND = fileURLToPath(new URL('../cli/bin.mjs', import.meta.url));
const WORKER = fileURLToPath(new URL('../../dist/engine/evaluation-worker.js', import.meta.url));
const folder = join(mkdtempSync(join(tmpdir(), 'move37-threads-')), 'network');
const ended: number[] = [];

beforeAll(() => {
  execFileSync(process.execPath, [COMMAND, '--help']);
  saveNetwork(
    folder,
    { name: 'tiny', shape: SMALL_SHAPE, rules: ['chinese'], sizes: [9], training: {} },
    randomWeights(SMALL_SHAPE, 5),
  );
}, 60_000);
afterAll(() => {
  rmSync(join(folder, '..'), { recursive: true, force: true });
});

function startThread(): Worker {
  const worker = new Worker(WORKER);
  worker.on('exit', (code) => ended.push(code));
  return worker;
}

const open = (network = loadNetwork(folder)): Promise<Evaluator> =>
  openPool(network, { threads: 2, batchMax: 4, startThread });

describe('a network in threads', () => {
  it('says what it says in this thread, also when asked many things at once', async () => {
    const positions = Array.from({ length: 40 }, (_, i) => randomPosition(i % 2 ? 9 : 13, i, i));
    const here = await loadEvaluator(folder);
    const there = await open();
    const answers = await Promise.all(positions.map((position) => there.evaluate([position])));
    for (const [i, position] of positions.entries()) {
      const [wanted] = await here.evaluate([position]);
      const found = answers[i]?.[0];
      expect(found?.value).toBeCloseTo(wanted!.value, 5);
      found?.policy.forEach((p, move) => {
        expect(p).toBeCloseTo(wanted!.policy[move]!, 5);
      });
    }
    await here.dispose();
    await there.dispose();
  });

  it('answers what was asked before it is let go, and its threads end well', async () => {
    const there = await open();
    ended.length = 0;
    const asked = Array.from({ length: 20 }, (_, i) => there.evaluate([randomPosition(9, 5, i)]));
    await there.dispose();
    expect((await Promise.all(asked)).every(([answer]) => answer !== undefined)).toBe(true);
    expect(ended).toEqual([0, 0]);
  });

  it('says why a graph does not open, and leaves no thread behind', async () => {
    ended.length = 0;
    const broken = { ...loadNetwork(folder), onnx: new Uint8Array([1, 2, 3]) };
    await expect(open(broken)).rejects.toThrow(/could not open the network tiny/);
    expect(ended).toHaveLength(2);
  });
});
