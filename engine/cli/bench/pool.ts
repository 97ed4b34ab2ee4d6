/** A network in as many threads as are to be timed, asked as the program asks it. */

import { Worker } from 'node:worker_threads';
import type { Evaluator } from '../../evaluator/evaluator.ts';
import type { Device } from '../../network/device.ts';
import type { LoadedNetwork } from '../../network/network-folder.ts';
import type { Precision } from '../../network/onnx/choose-graph.ts';
import { openPool } from '../../network/onnx/open-pool.ts';
import type { SearchSettings } from '../../search/settings.ts';
import { pooledSearchSettings } from '../../server/pooled-search.ts';

export interface BenchPool {
  readonly pool: Evaluator;
  readonly settings: SearchSettings;
}

export interface BenchPoolOptions {
  readonly threads: number;
  readonly precision: Precision;
  readonly device?: Device;
}

export async function openBenchPool(
  network: LoadedNetwork,
  { threads, precision, device = 'cpu' }: BenchPoolOptions,
): Promise<BenchPool> {
  const settings = pooledSearchSettings(threads);
  const pool = await openPool(network, {
    threads,
    precision,
    device,
    batchMax: settings.inFlight,
    startThread: () => new Worker(new URL('./evaluation-worker.js', import.meta.url)),
  });
  return { pool, settings };
}
