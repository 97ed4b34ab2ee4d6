/** Whether a graphics card says of a few positions what the processor says: drivers can be wrong. */

import type { Evaluator } from '../../evaluator/evaluator.ts';
import type { ConditionInputs } from '../conditioning.ts';
import { NetworkError } from '../network-error.ts';
import type { LoadedNetwork } from '../network-folder.ts';
import { departureOf } from './byte-form.ts';
import { DEFAULT_ONNX_OPTIONS, openEvaluator } from './open-evaluator.ts';
import { WAYS_OUT } from './session.ts';
import { tryOutPositions } from './try-out-positions.ts';

/** Both calculate in floats of 32 bits: what was measured is a thousandth of this. */
const LARGEST_POLICY_KL = 0.01;
const LARGEST_VALUE = 0.01;
const LARGEST_OWNERSHIP = 0.01;

/** `card`: the network as it runs there. Throws `NetworkError` where it is wrong. */
export async function checkGraphicsCard(
  card: Evaluator,
  { onnx, manifest, hash }: LoadedNetwork,
  condition: ConditionInputs | undefined,
): Promise<void> {
  const identity = { name: manifest.name, networkHash: hash };
  const processor = await openEvaluator(onnx, identity, {
    ...DEFAULT_ONNX_OPTIONS,
    rules: manifest.rules,
    condition,
  });
  try {
    const ends = new Set([Math.min(...manifest.sizes), Math.max(...manifest.sizes)]);
    const positions = [...ends].flatMap((size) => tryOutPositions(size));
    const { policyKl, value, ownership } = await departureOf(processor, card, positions);
    if (policyKl <= LARGEST_POLICY_KL && value <= LARGEST_VALUE && ownership <= LARGEST_OWNERSHIP) {
      return;
    }
    throw new NetworkError(
      `The graphics card does not say what the processor says of ${manifest.name} ` +
        `(policy off by ${policyKl.toFixed(2)}, value by ${value.toFixed(2)}).`,
      WAYS_OUT.gpu,
    );
  } finally {
    await processor.dispose();
  }
}
