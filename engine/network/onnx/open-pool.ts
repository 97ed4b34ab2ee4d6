/** A network that runs in several threads at once, or on the graphics card: for one search that has all of it. */

import type { Evaluator } from '../../evaluator/evaluator.ts';
import { PoolEvaluator } from '../../evaluator/pool.ts';
import type { ConditionInputs } from '../conditioning.ts';
import type { Device } from '../device.ts';
import { NetworkEvaluator } from '../network-evaluator.ts';
import { checkCondition, type LoadedNetwork } from '../network-folder.ts';
import { checkGraphicsCard } from './check-graphics-card.ts';
import { chooseGraph, type GraphChoice } from './choose-graph.ts';
import { EvaluationThread, type ThreadLike } from './evaluation-thread.ts';

/** Questions for each thread at a time: while one is answered the next lies ready. */
const CALLS_PER_THREAD = 2;

export interface PoolOptions extends GraphChoice {
  /** Of the processor; one thread feeds a graphics card. */
  readonly threads: number;
  /** The processor when left out. */
  readonly device?: Device | undefined;
  /** Positions a run; more are evaluated in several runs. */
  readonly batchMax: number;
  /** For networks with conditioning, and needed there. */
  readonly condition?: ConditionInputs | undefined;
  readonly startThread: () => ThreadLike;
}

/** Throws where the network cannot be opened, or the graphics card gets it wrong. */
export async function openPool(network: LoadedNetwork, options: PoolOptions): Promise<Evaluator> {
  checkCondition(network, options.condition);
  if (options.device !== 'gpu') {
    return startPool(network, await chooseGraph(network, options), options);
  }
  const pool = await startPool(network, network.onnx, { ...options, threads: 1 });
  try {
    await checkGraphicsCard(pool, network, options.condition);
  } catch (error) {
    await pool.dispose();
    throw error;
  }
  return pool;
}

async function startPool(
  { manifest, hash }: LoadedNetwork,
  onnx: Uint8Array,
  { threads: count, device, batchMax, condition, startThread }: PoolOptions,
): Promise<Evaluator> {
  const { name } = manifest;
  const threads = Array.from(
    { length: count },
    () => new EvaluationThread(startThread(), { onnx, name, device: device ?? 'cpu' }),
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
      networkHash: hash,
      batchMax,
      rules: manifest.rules,
      condition,
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
