import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { UniformEvaluator } from '../../evaluator/uniform-evaluator.ts';
import { loadNetwork } from '../../network/network-folder.ts';
import { freshState } from '../../run/checkpoints.ts';
import { DEFAULT_RUN, type RunSettings } from '../../run/settings.ts';
import { playSelfPlayGame } from '../../selfplay/play-game.ts';
import { FAKE_RUN } from '../../testkit/fake-run.ts';
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

it('grows the network of a checkpoint to the shape that the settings ask for', async () => {
  const small = { blocks: 1, channels: 4, poolingEvery: 0 };
  const settings = (network: typeof small): RunSettings => ({ ...DEFAULT_RUN, network });
  const folder = join(base, 'small');
  const learner = await createLearner('here', settings(small), undefined);
  for (let step = 0; step < 3; step++) await learner.step(randomBatch(5, 4, step), 1e-2);
  await learner.saveCheckpoint(folder);
  const grown = await createLearner('here', settings({ ...small, blocks: 3 }), folder);
  expect(grown.grownFrom).toMatchObject(small);
  expect((await createLearner('here', settings(small), folder)).grownFrom).toBeUndefined();
  const larger = join(base, 'larger');
  await grown.saveCheckpoint(larger);
  const [before, after] = [readCheckpoint(folder), readCheckpoint(larger)];
  expect(after).toMatchObject({ shape: { blocks: 3 }, step: 3, optimiserStep: 0 });
  for (const [name, { data }] of before.average)
    expect(after.average.get(name)?.data).toEqual(data);
  await grown.step(randomBatch(5, 4, 9), 1e-3);
  await expect(createLearner('here', settings(small), larger)).rejects.toThrow(/can grow/);
});

it('calibrates the 8-bit form evenly on the sizes of the games, however many there are of each', async () => {
  const network = { blocks: 1, channels: 4, poolingEvery: 0 };
  const learner = await createLearner('here', { ...DEFAULT_RUN, network }, undefined);
  const play = (size: number) =>
    playSelfPlayGame(new UniformEvaluator(), { ...FAKE_RUN.selfPlay, size, fullShare: 1 }, 1);
  const [small, large] = [await play(5), await play(6)];
  const many = Array.from({ length: 100 }, () => small);
  const folder = join(base, 'even');
  await learner.exportNetwork(folder, freshState([]), [...many, large]);
  // One in four is kept back to compare on.
  const positions = Math.floor((200 + large.turns.length) / 4);
  expect(loadNetwork(folder).manifest.departure?.positions).toBe(positions);
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
