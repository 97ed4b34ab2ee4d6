/** A run that imitates people survives kills, and learns the same as one that was never stopped. */

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { loadNetwork } from '../network/network-folder.ts';
import { ImitationRuns } from '../testkit/imitation-run.ts';

const runs = new ImitationRuns();
afterAll(() => {
  runs.remove();
});

it('a killed run goes on and ends with the same weights', { timeout: 120_000 }, async () => {
  expect(await runs.go('whole', 60), runs.lastError).toBe(0);
  for (let kill = 0; kill < 3; kill++) {
    await runs.go('killed', 60, 1500 + Math.random() * 1500);
    const step = runs.checkpoint('killed')?.state.step ?? 0;
    expect(step % 10).toBe(0);
  }
  expect(await runs.go('killed', 60), runs.lastError).toBe(0);
  const whole = runs.checkpoint('whole')!;
  const killed = runs.checkpoint('killed')!;
  expect({ ...killed.state, coreSeconds: 0 }).toEqual({ ...whole.state, coreSeconds: 0 });
  expect(killed.training.equals(whole.training)).toBe(true);
  expect(whole.state.batches).toEqual({ 5: 40, 7: 20 });

  const newest = join(runs.folder('whole'), 'networks', '000006');
  expect(loadNetwork(newest).manifest).toMatchObject({ conditioning: 'human-v1', sizes: [5, 7] });
  expect(readdirSync(newest)).toContain('ranks.json');
  const metrics = readFileSync(join(runs.folder('whole'), 'metrics.jsonl'), 'utf8')
    .trim()
    .split('\n');
  expect(metrics.map((line) => (JSON.parse(line) as { step: number }).step)).toEqual([
    10, 20, 30, 40, 50, 60,
  ]);
});
