/** How much memory one long search takes: the whole process, its network threads and trees included. */

import type { LoadedNetwork } from '../../network/network-folder.ts';
import { Search } from '../../search/search.ts';
import { openBenchPool } from './pool.ts';
import { benchPositions } from './positions.ts';

export interface MemoryUse {
  readonly size: number;
  readonly visits: number;
  readonly seconds: number;
  /** Most that the process held at any look, in megabytes of 10^6 bytes. */
  readonly peakMegabytes: number;
}

const LOOK_EVERY_MS = 250;

export async function searchMemory(
  network: LoadedNetwork,
  { size, visits, threads }: { size: number; visits: number; threads: number },
): Promise<MemoryUse> {
  const { pool, settings } = await openBenchPool(network, { threads, precision: 'auto' });
  let peak = 0;
  const look = (): void => {
    peak = Math.max(peak, process.memoryUsage.rss());
  };
  try {
    const [position] = benchPositions(size, 1);
    const search = new Search(pool, settings);
    const started = performance.now();
    await search.run(
      position!,
      { visits },
      { ownership: true, onReport: look, reportEveryMs: LOOK_EVERY_MS },
    );
    look();
    const seconds = Math.round((performance.now() - started) / 100) / 10;
    return { size, visits, seconds, peakMegabytes: Math.round(peak / 1e6) };
  } finally {
    await pool.dispose();
  }
}
