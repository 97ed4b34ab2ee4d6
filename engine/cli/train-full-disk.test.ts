/** A learning run whose disk is full says so and loses nothing. */

import { expect, it } from 'vitest';
import { KilledRun } from '../testkit/killed-run.ts';
import { canMakeSmallDisks } from '../testkit/small-disk.ts';

// Each of them is full at another moment.
const KILOBYTES = [70, 150, 260];

it.skipIf(!canMakeSmallDisks())(
  'a run stops when the disk is full, says what to do, and goes on from there',
  { timeout: 120_000 },
  async () => {
    for (const kilobytes of KILOBYTES) {
      const run = new KilledRun();
      try {
        const said = run.fillDisk(kilobytes);
        expect(said).toContain('the disk is full');
        expect(said).toContain('give the same command again');
        run.check();
        const generations = run.generation + 1;
        await run.go({ generations });
        run.check();
        const { counted, seeds } = run.gamesOfCheckpoint();
        expect(seeds).toHaveLength(counted);
        expect(new Set(seeds).size).toBe(counted);
      } finally {
        run.remove();
      }
    }
  },
);
