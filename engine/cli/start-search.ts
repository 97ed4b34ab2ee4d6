/** The search in a worker thread, for commands whose own thread has to listen to their input. */

import { Worker } from 'node:worker_threads';
import type { Device } from '../network/device.ts';
import { SearchHost } from '../server/search-host.ts';
import { complain } from './complain.ts';

export interface SearchMachine {
  /** Processor cores to use; what is usual where undefined. */
  readonly threads: number | undefined;
  /** The processor when left out. */
  readonly device?: Device;
}

export function startSearch(machine: SearchMachine): SearchHost {
  const options = { workerData: machine };
  return new SearchHost(
    () => new Worker(new URL('./search-worker.js', import.meta.url), options),
    complain,
  );
}
