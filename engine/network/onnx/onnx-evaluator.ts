/** A network on disk as an evaluator: in bytes where it has that form and this processor gets it right. */

import type { Evaluator } from '../../evaluator/evaluator.ts';
import { NetworkError, reasonOf } from '../network-error.ts';
import { loadNetwork, type LoadedNetwork } from '../network-folder.ts';
import { departureOf } from './byte-form.ts';
import { DEFAULT_ONNX_OPTIONS, openEvaluator, type OnnxOptions } from './open-evaluator.ts';
import { tryOutPositions } from './try-out-positions.ts';

/** `auto`: bytes where there are any and they agree with the floats on this machine. */
export type Precision = 'auto' | 'fp32' | 'int8';

export interface LoadOptions extends OnnxOptions {
  readonly precision: Precision;
  /** Told why bytes are not used although the network has them. */
  readonly complain?: (message: string) => void;
}

/**
 * How far bytes may be from floats on a processor that adds them up rightly, several times what was measured
 * there; one whose sums saturate is far beyond.
 */
const LARGEST_POLICY_KL = 0.25;
const LARGEST_VALUE = 0.2;

/** `network` is a network's folder, or one that was loaded already. */
export async function loadEvaluator(
  network: string | LoadedNetwork,
  options: Partial<LoadOptions> = {},
): Promise<Evaluator> {
  const { precision = 'auto', complain, ...onnx } = options;
  const settings = { ...DEFAULT_ONNX_OPTIONS, ...onnx };
  const loaded = typeof network === 'string' ? loadNetwork(network) : network;
  const identity = { name: loaded.manifest.name, networkHash: loaded.hash };
  const bytes = precision === 'fp32' ? undefined : loaded.readInt8();
  if (!bytes) {
    if (precision === 'int8') {
      throw new NetworkError(
        `The network in ${loaded.folder} has no 8-bit form.`,
        'Use it in floats, or take another network.',
      );
    }
    return openEvaluator(loaded.onnx, identity, settings);
  }
  if (precision === 'int8') return openEvaluator(bytes, identity, settings);
  try {
    const fast = await openEvaluator(bytes, identity, settings);
    const slow = await openEvaluator(loaded.onnx, identity, settings);
    const size = loaded.manifest.sizes[0] ?? 9;
    const { policyKl, value } = await departureOf(slow, fast, tryOutPositions(size));
    if (policyKl <= LARGEST_POLICY_KL && value <= LARGEST_VALUE) {
      await slow.dispose();
      return fast;
    }
    await fast.dispose();
    complain?.(
      `${identity.name}: the 8-bit form is not right on this processor ` +
        `(policy off by ${policyKl.toFixed(2)}, value by ${value.toFixed(2)}); playing in floats`,
    );
    return slow;
  } catch (error) {
    complain?.(`${identity.name}: the 8-bit form cannot be used (${reasonOf(error)})`);
    return openEvaluator(loaded.onnx, identity, settings);
  }
}
