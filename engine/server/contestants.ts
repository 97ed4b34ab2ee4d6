/** Networks and chance as contestants of matches; games that are played at the same time share a network. */

import type { Contestant } from '../arena/contestant.ts';
import { BatchingEvaluator } from '../evaluator/batching.ts';
import type { Evaluator } from '../evaluator/evaluator.ts';
import type { GraphChoice } from '../network/onnx/choose-graph.ts';
import { loadEvaluator } from '../network/onnx/onnx-evaluator.ts';
import type { OnnxOptions } from '../network/onnx/open-evaluator.ts';
import { NetworkPlayer, type NetworkPlayerSettings } from '../player/network-player.ts';
import { RandomPlayer } from '../player/random-player.ts';
import { createRandom } from '../search/random.ts';

/** Positions in one run of a network: those of all games that wait at the same moment. */
const MAX_BATCH = 64;

/** The network in a folder, for many games at once in this thread. */
export async function loadForGames(
  folder: string,
  options: Partial<OnnxOptions & GraphChoice>,
): Promise<Evaluator> {
  const network = await loadEvaluator(folder, { ...options, batchMax: MAX_BATCH });
  return new BatchingEvaluator(network, { maxBatch: MAX_BATCH });
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
