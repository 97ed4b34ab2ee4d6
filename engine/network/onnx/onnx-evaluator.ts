/** A network on disk as an evaluator in this thread. */

import type { Evaluator } from '../../evaluator/evaluator.ts';
import { checkCondition, loadNetwork, type LoadedNetwork } from '../network-folder.ts';
import { chooseGraph, type GraphChoice } from './choose-graph.ts';
import { DEFAULT_ONNX_OPTIONS, openEvaluator, type OnnxOptions } from './open-evaluator.ts';

/** `network` is a network's folder, or one that was loaded already. */
export async function loadEvaluator(
  network: string | LoadedNetwork,
  options: Partial<OnnxOptions & GraphChoice> = {},
): Promise<Evaluator> {
  const loaded = typeof network === 'string' ? loadNetwork(network) : network;
  const { condition } = options;
  checkCondition(loaded, condition);
  const identity = { name: loaded.manifest.name, networkHash: loaded.hash };
  return openEvaluator(await chooseGraph(loaded, options), identity, {
    ...DEFAULT_ONNX_OPTIONS,
    ...options,
    rules: loaded.manifest.rules,
  });
}
