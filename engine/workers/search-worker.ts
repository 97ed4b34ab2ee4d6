/** Worker thread that owns the search trees and runs the networks, so that the thread that talks never does. */

import { availableParallelism } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import type { Evaluator } from '../evaluator/evaluator.ts';
import { NetworkError } from '../network/network-error.ts';
import { loadEvaluator } from '../network/onnx/onnx-evaluator.ts';
import { EngineError } from '../protocol/errors.ts';
import { gamePlayer } from '../server/game-player.ts';
import type { NetworkPlace } from '../server/search-service.ts';
import { Searcher } from '../server/searcher.ts';
import type { FromSearchWorker, ToSearchWorker } from '../server/worker-messages.ts';

if (!parentPort) throw new Error('search-worker runs as a worker thread only');
const port = parentPort;

const { threads } = (workerData ?? {}) as { readonly threads?: number };
/** Cores that one evaluation may use: more than a few make small networks slower. */
const intraOpThreads = threads ?? Math.min(4, availableParallelism());

async function load({ folder }: NetworkPlace): Promise<Evaluator> {
  try {
    return await loadEvaluator(folder, { intraOpThreads });
  } catch (error) {
    if (!(error instanceof NetworkError)) throw error;
    throw new EngineError('unknown-network', error.message, { cause: error });
  }
}

const searcher = new Searcher(load, gamePlayer);
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

port.on('message', (message: ToSearchWorker) => {
  if (message.kind === 'run') void run(message);
  else if (message.kind === 'abort') running.get(message.id)?.abort();
  else searcher.forget(message.owner);
});
