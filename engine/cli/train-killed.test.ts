/** A learning run survives kills: a few here, many in `train-killed.slow.test.ts`. */

import { expect, it } from 'vitest';
import { KilledRun } from '../testkit/killed-run.ts';

it(
  'a run that is killed again and again loses no game and goes on',
  { timeout: 60_000 },
  async () => {
    const run = new KilledRun();
    try {
      for (let kill = 0; kill < 4; kill++) {
        const killAfterMs = 300 + Math.random() * 2200;
        await run.go({ killAfterMs });
        run.check();
      }
      const generations = run.generation + 2;
      await run.go({ generations });
      run.check();
      expect(run.generation).toBe(generations);
      const { counted, seeds } = run.gamesOfCheckpoint();
      expect(seeds).toHaveLength(counted);
      expect(new Set(seeds).size).toBe(counted);
      expect(run.lostNumbers()).toEqual([]);
    } finally {
      run.remove();
    }
  },
);
