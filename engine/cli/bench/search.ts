/** Evaluations a second of one search that has all cores to itself. */

import { counted } from '../../evaluator/counted.ts';
import type { LoadedNetwork } from '../../network/network-folder.ts';
import { Search } from '../../search/search.ts';
import type { Durations } from './durations.ts';
import { openBenchPool, type BenchPoolOptions } from './pool.ts';
import { benchPositions } from './positions.ts';

export async function searchSpeed(
  network: LoadedNetwork,
  size: number,
  { warmUp, seconds }: Durations,
  options: BenchPoolOptions,
): Promise<number> {
  const { pool, settings } = await openBenchPool(network, options);
  let evaluations = 0;
  const counting = counted(pool, (positions) => {
    evaluations += positions;
  });
  try {
    const [other, position] = benchPositions(size, 2);
    const search = new Search(counting, settings);
    await search.run(other!, { visits: 1e9, timeMs: warmUp * 1000 });
    evaluations = 0;
    const started = performance.now();
    await search.run(position!, { visits: 1e9, timeMs: seconds * 1000 });
    return (evaluations * 1000) / (performance.now() - started);
  } finally {
    await counting.dispose();
  }
}
