/** Networks and chance as contestants of matches; games that are played at the same time share a network. */

import { Worker } from 'node:worker_threads';
import type { Contestant } from '../arena/contestant.ts';
import { BatchingEvaluator } from '../evaluator/batching.ts';
import { CachingEvaluator } from '../evaluator/cache.ts';
import type { Evaluator } from '../evaluator/evaluator.ts';
import type { ConditionInputs } from '../network/conditioning.ts';
import { loadNetwork } from '../network/network-folder.ts';
import type { GraphChoice } from '../network/onnx/choose-graph.ts';
import { loadEvaluator } from '../network/onnx/onnx-evaluator.ts';
import { openPool } from '../network/onnx/open-pool.ts';
import { NetworkPlayer, type NetworkPlayerSettings } from '../player/network-player.ts';
import { RandomPlayer } from '../player/random-player.ts';
import { createRandom } from '../search/random.ts';

/** Positions in one run of a network: those of all games that wait at the same moment. */
const MAX_BATCH = 64;
/** With several threads: few enough that one batch fills while another is being evaluated. */
const MAX_SHARED_BATCH = 16;

export interface ForGames extends GraphChoice {
  /** Threads that run the network; one is this thread itself. */
  readonly threads: number;
  /** For networks with conditioning, and needed there. */
  readonly condition?: ConditionInputs | undefined;
}

/** The network in a folder, for many games at once; what it said in one move serves the next. */
export async function loadForGames(folder: string, options: ForGames): Promise<Evaluator> {
  const { threads } = options;
  if (threads === 1) {
    const network = await loadEvaluator(folder, { ...options, batchMax: MAX_BATCH });
    return new CachingEvaluator(new BatchingEvaluator(network, { maxBatch: MAX_BATCH }));
  }
  const batchMax = MAX_SHARED_BATCH;
  const pool = await openPool(loadNetwork(folder), { ...options, batchMax, startThread });
  return new CachingEvaluator(new BatchingEvaluator(pool, { maxBatch: batchMax }));
}

function startThread(): Worker {
  return new Worker(new URL('./evaluation-worker.js', import.meta.url));
}

/** `ways`: what makes it another player than one of the same network without, in words. */
export function networkContestant(
  name: string,
  evaluator: Evaluator,
  settings: Partial<NetworkPlayerSettings>,
  ways = '',
): Contestant {
  return {
    name,
    identity: evaluator.networkHash + ways,
    sitDown: ({ seed }) =>
      Promise.resolve(new NetworkPlayer(evaluator, settings, createRandom(seed))),
  };
}

export function randomContestant(name: string): Contestant {
  return {
    name,
    identity: 'random without filling eyes',
    sitDown: ({ seed }) => Promise.resolve(new RandomPlayer(createRandom(seed))),
  };
}
