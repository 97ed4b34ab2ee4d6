/** Graphics cards are played by the processor here: one that is right, and some that are not. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Evaluation, Evaluator } from '../../evaluator/evaluator.ts';
import { SMALL_SHAPE, randomWeights } from '../../testkit/networks.ts';
import { loadNetwork } from '../network-folder.ts';
import { checkGraphicsCard } from './check-graphics-card.ts';
import { loadEvaluator } from './onnx-evaluator.ts';
import { saveNetwork } from './save-network.ts';

const root = mkdtempSync(join(tmpdir(), 'move37-card-'));
const folder = join(root, 'network');
saveNetwork(
  folder,
  { name: 'drawn', shape: SMALL_SHAPE, rules: ['chinese'], sizes: [9, 13], training: {} },
  randomWeights(SMALL_SHAPE, 5),
);
const network = loadNetwork(folder);
afterAll(() => {
  rmSync(root, { recursive: true });
});

/** What the network says, changed. */
async function card(change: (said: Evaluation, size: number) => Evaluation): Promise<Evaluator> {
  const inner = await loadEvaluator(network, { precision: 'fp32' });
  return {
    name: inner.name,
    networkHash: inner.networkHash,
    evaluate: async (positions) => {
      const said = await inner.evaluate(positions);
      return said.map((one, i) => change(one, positions[i]!.size));
    },
    dispose: () => inner.dispose(),
  };
}

describe('a graphics card', () => {
  it('is trusted where it says the same but for rounding', async () => {
    const right = await card((said) => ({ ...said, value: said.value + 1e-5 }));
    await expect(checkGraphicsCard(right, network, undefined)).resolves.toBeUndefined();
    await right.dispose();
  });

  it.each<[string, (said: Evaluation, size: number) => Evaluation]>([
    ['another value', (said) => ({ ...said, value: said.value + 0.05 })],
    ['no number', (said) => ({ ...said, value: NaN })],
    ['other moves', (said) => ({ ...said, policy: said.policy.toReversed() })],
    ['other owners', (said) => ({ ...said, ownership: said.ownership.map((owner) => -owner) })],
    [
      'something else on its largest board',
      (said, size) => (size === 13 ? { ...said, value: said.value + 0.05 } : said),
    ],
  ])('is refused where it says %s', async (_, change) => {
    const wrong = await card(change);
    await expect(checkGraphicsCard(wrong, network, undefined)).rejects.toThrow(
      /does not say what the processor says of drawn .*Run it on the processor/s,
    );
    await wrong.dispose();
  });
});
