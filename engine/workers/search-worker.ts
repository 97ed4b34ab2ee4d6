/** Worker thread that owns the search trees and runs the networks, so that the thread that talks never does. */

import { availableParallelism } from 'node:os';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import type { Evaluator } from '../evaluator/evaluator.ts';
import { PlayoutEvaluator } from '../evaluator/playout-evaluator.ts';
import { humanCondition } from '../network/conditioning.ts';
import type { Device } from '../network/device.ts';
import { NetworkError } from '../network/network-error.ts';
import { loadNetwork } from '../network/network-folder.ts';
import { openPool } from '../network/onnx/open-pool.ts';
import { EngineError } from '../protocol/errors.ts';
import { createRandom } from '../search/random.ts';
import { gamePlayer } from '../server/game-player.ts';
import { pooledSearchSettings } from '../server/pooled-search.ts';
import { isNoNetwork, type NetworkPlace } from '../server/search-service.ts';
import { Searcher } from '../server/searcher.ts';
import type { FromSearchWorker, ToSearchWorker } from '../server/worker-messages.ts';

if (!parentPort) throw new Error('search-worker runs as a worker thread only');
const port = parentPort;

/** Processor cores to use, all where it is not said, and whether networks run on these or on the graphics card. */
const { threads = availableParallelism(), device = 'cpu' } = (workerData ?? {}) as {
  readonly threads?: number;
  readonly device?: Device;
};
const search = pooledSearchSettings(device === 'gpu' ? 1 : threads);

/** A thread that dies takes this worker with it: its host starts another one and asks again. */
function startThread(): Worker {
  const thread = new Worker(new URL('./evaluation-worker.js', import.meta.url));
  thread.on('exit', (code) => {
    if (code !== 0) throw new Error(`A thread that ran a network ended with status ${code}`);
  });
  return thread;
}

async function load(place: NetworkPlace): Promise<Evaluator> {
  if (isNoNetwork(place)) return new PlayoutEvaluator(createRandom);
  const { folder, condition } = place;
  try {
    return await openPool(loadNetwork(folder), {
      // People are asked about one position at a time: more threads would only wait.
      threads: condition ? 1 : threads,
      device,
      condition: condition && humanCondition(condition),
      batchMax: search.inFlight,
      startThread,
      complain: (message) => process.stderr.write(`engine: ${message}\n`),
    });
  } catch (error) {
    if (!(error instanceof NetworkError)) throw error;
    throw new EngineError('unknown-network', error.message, { cause: error });
  }
}

const searcher = new Searcher(load, gamePlayer, search);
const running = new Map<number, AbortController>();

function say(message: FromSearchWorker): void {
  port.postMessage(message);
}

async function run({ id, task, reports }: Extract<ToSearchWorker, { kind: 'run' }>): Promise<void> {
  const abort = new AbortController();
  running.set(id, abort);
  try {
    const outcome = await searcher.run(task, {
      signal: abort.signal,
      onReport: reports
        ? (report) => {
            say({ kind: 'report', id, report });
          }
        : undefined,
    });
    say({ kind: 'done', id, outcome });
  } catch (error) {
    const known = error instanceof EngineError ? error.code : undefined;
    const code = abort.signal.aborted ? 'cancelled' : (known ?? 'engine-failed');
    say({
      kind: 'failed',
      id,
      code,
      message: error instanceof Error ? error.message : String(error),
    });
  } finally {
    running.delete(id);
  }
}

async function close(): Promise<void> {
  for (const abort of running.values()) abort.abort();
  await searcher.close();
  port.close();
}

port.on('message', (message: ToSearchWorker) => {
  if (message.kind === 'run') void run(message);
  else if (message.kind === 'abort') running.get(message.id)?.abort();
  else if (message.kind === 'forget') searcher.forget(message.owner);
  else void close();
});
