import { expect, it } from 'vitest';
import { KilledRun } from '../testkit/killed-run.ts';

const KILLS = 60;

it('a run survives many kills at random moments', { timeout: 900_000 }, async () => {
  const run = new KilledRun();
  try {
    for (let kill = 0; kill < KILLS; kill++) {
      await run.go({ killAfterMs: 200 + Math.random() * 3000 });
      run.check();
    }
    await run.go({ generations: run.generation + 2 });
    run.check();
    const { counted, seeds } = run.gamesOfCheckpoint();
    expect(seeds).toHaveLength(counted);
    expect(new Set(seeds).size).toBe(counted);
    expect(run.lostNumbers()).toEqual([]);
  } finally {
    run.remove();
  }
});
