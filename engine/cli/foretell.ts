/** Networks as foretellers of people's moves: each position under a condition of its own. */

import { humanCondition, type Condition } from '../network/conditioning.ts';
import { imitatesPeople } from '../network/manifest.ts';
import { loadNetwork } from '../network/network-folder.ts';
import { loadEvaluator } from '../network/onnx/onnx-evaluator.ts';
import type { Position } from '../rules/position.ts';
import type { Foretell } from '../training/imitation/measure-agreement.ts';

export interface Foreteller {
  readonly name: string;
  readonly networkHash: string;
  readonly foretell: Foretell;
  close(): Promise<void>;
}

/** A network without conditioning foretells as well, the same for all conditions. */
export async function openForeteller(folder: string, threads: number): Promise<Foreteller> {
  const network = loadNetwork(folder);
  const conditions = new Map<Position, Condition>();
  const evaluator = await loadEvaluator(network, {
    intraOpThreads: threads,
    condition: imitatesPeople(network.manifest)
      ? humanCondition((position) => conditions.get(position) ?? {})
      : undefined,
  });
  return {
    name: evaluator.name,
    networkHash: evaluator.networkHash,
    foretell: async (positions, given) => {
      conditions.clear();
      positions.forEach((position, i) => conditions.set(position, given[i] ?? {}));
      const evaluations = await evaluator.evaluate(positions);
      return evaluations.map(({ policy }) => policy);
    },
    close: () => evaluator.dispose(),
  };
}
