/** The search in a worker thread, for commands whose own thread has to listen to their input. */

import { Worker } from 'node:worker_threads';
import { SearchHost } from '../server/search-host.ts';

/** `threads`: processor cores to use; what is usual where undefined. */
export function startSearch(threads: number | undefined): SearchHost {
  const options = { workerData: { threads } };
  return new SearchHost(
    () => new Worker(new URL('./search-worker.js', import.meta.url), options),
    (message) => process.stderr.write(`move37: ${message}\n`),
  );
}
