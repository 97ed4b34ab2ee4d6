import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { DEFAULT_RUN, type RunSettings } from '../../run/settings.ts';
import { randomBatch } from '../../testkit/networks.ts';
import { GradientCrew, type GradientOrder } from '../../training/gradient-crew.ts';
import { readCheckpoint } from '../../training/checkpoint.ts';
import { createLearner } from './learner.ts';

const base = mkdtempSync(join(tmpdir(), 'move37-learner-'));
afterAll(() => {
  rmSync(base, { recursive: true, force: true });
});

class WatchedCrew extends GradientCrew {
  readonly orders: GradientOrder[] = [];
  override gradients(order: GradientOrder) {
    this.orders.push(order);
    return super.gradients(order);
  }
}

it('has the shape and the weights of the losses that the settings ask for', async () => {
  const settings: RunSettings = {
    ...DEFAULT_RUN,
    network: { blocks: 2, channels: 8, poolingEvery: 0 },
    lossWeights: { ...DEFAULT_RUN.lossWeights, ownership: 0, reply: 0.5 },
  };
  const crew = new WatchedCrew();
  const learner = await createLearner('here', settings, undefined, crew);
  await learner.step(randomBatch(5, 4, 1), 1e-3);
  const [order] = crew.orders;
  expect(order).toMatchObject({ shape: settings.network, lossWeights: settings.lossWeights });
});

it('averages the weights over as many steps as the settings say', async () => {
  const distance = async (averageDecay: number): Promise<number> => {
    const settings: RunSettings = {
      ...DEFAULT_RUN,
      network: { blocks: 1, channels: 4, poolingEvery: 0 },
      averageDecay,
    };
    const learner = await createLearner('here', settings, undefined);
    for (let step = 0; step < 8; step++) await learner.step(randomBatch(5, 4, step), 1e-2);
    const folder = join(base, String(averageDecay));
    await learner.saveCheckpoint(folder);
    const { weights, average } = readCheckpoint(folder);
    return Math.max(
      ...[...weights].flatMap(([name, { data }]) =>
        Array.from(data, (value, i) => Math.abs(value - average.get(name)!.data[i]!)),
      ),
    );
  };
  expect(await distance(0)).toBe(0);
  expect(await distance(0.998)).toBeGreaterThan(0.001);
});
