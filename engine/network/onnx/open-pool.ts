/** A network that runs in several threads at once: for one search that has all cores to itself. */

import type { Evaluator } from '../../evaluator/evaluator.ts';
import { PoolEvaluator } from '../../evaluator/pool.ts';
import type { ConditionInputs } from '../conditioning.ts';
import { NetworkEvaluator } from '../network-evaluator.ts';
import { checkCondition, type LoadedNetwork } from '../network-folder.ts';
import { chooseGraph, type GraphChoice } from './choose-graph.ts';
import { EvaluationThread, type ThreadLike } from './evaluation-thread.ts';

/** Questions for each thread at a time: while one is answered the next lies ready. */
const CALLS_PER_THREAD = 2;

export interface PoolOptions extends GraphChoice {
  readonly threads: number;
  /** Positions a run; more are evaluated in several runs. */
  readonly batchMax: number;
  /** For networks with conditioning, and needed there. */
  readonly condition?: ConditionInputs | undefined;
  readonly startThread: () => ThreadLike;
}

/** Throws where the network cannot be opened. */
export async function openPool(network: LoadedNetwork, options: PoolOptions): Promise<Evaluator> {
  const { batchMax, startThread } = options;
  const { name } = network.manifest;
  checkCondition(network, options.condition);
  const onnx = await chooseGraph(network, options);
  const threads = Array.from(
    { length: options.threads },
    () => new EvaluationThread(startThread(), onnx, name),
  );
  try {
    await Promise.all(threads.map((thread) => thread.opened()));
  } catch (error) {
    await Promise.all(threads.map((thread) => thread.stop()));
    throw error;
  }
  const ask = (thread: EvaluationThread): Evaluator =>
    new NetworkEvaluator({
      name,
      networkHash: network.hash,
      batchMax,
      condition: options.condition,
      run: (inputs, size, count) => thread.run(inputs, size, count),
      release: () => thread.stop(),
    });
  // Pools in a pool, so that the thread with the least to do is asked, not the caller with the least out.
  return new PoolEvaluator(
    threads.map(
      (thread) => new PoolEvaluator(Array.from({ length: CALLS_PER_THREAD }, () => ask(thread))),
    ),
  );
}
