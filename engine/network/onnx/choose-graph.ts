/** Which form of a network to run: bytes where it has that form and this processor gets it right. */

import type { ConditionInputs } from '../conditioning.ts';
import { NetworkError, reasonOf } from '../network-error.ts';
import type { LoadedNetwork } from '../network-folder.ts';
import { departureOf } from './byte-form.ts';
import { DEFAULT_ONNX_OPTIONS, openEvaluator } from './open-evaluator.ts';
import { tryOutPositions } from './try-out-positions.ts';

/** `auto`: bytes where there are any and they agree with the floats on this machine. */
export type Precision = 'auto' | 'fp32' | 'int8';

export interface GraphChoice {
  /** `auto` when left out. */
  readonly precision?: Precision;
  /** What the network is told beside the position while its forms are compared. */
  readonly condition?: ConditionInputs | undefined;
  /** Told why bytes are not used although the network has them. */
  readonly complain?: (message: string) => void;
}

/**
 * How far bytes may be from floats on a processor that adds them up rightly, several times what was measured
 * there; one whose sums saturate is far beyond.
 */
const LARGEST_POLICY_KL = 0.25;
const LARGEST_VALUE = 0.2;

/** The graph to run. Throws `NetworkError` where bytes are asked for and the network has none. */
export async function chooseGraph(
  network: LoadedNetwork,
  { precision = 'auto', complain, condition }: GraphChoice,
): Promise<Uint8Array> {
  const bytes = precision === 'fp32' ? undefined : network.readInt8();
  if (precision === 'int8') {
    if (bytes) return bytes;
    throw new NetworkError(
      `The network in ${network.folder} has no 8-bit form.`,
      'Use it in floats, or take another network.',
    );
  }
  if (!bytes) return network.onnx;
  const objection = await objectionTo(bytes, network, condition);
  if (objection === undefined) return bytes;
  complain?.(`${network.manifest.name} plays in floats: ${objection}`);
  return network.onnx;
}

/** Why the 8-bit form should not be used on this machine, if there is a reason. */
async function objectionTo(
  bytes: Uint8Array,
  { onnx, manifest, hash }: LoadedNetwork,
  condition: ConditionInputs | undefined,
): Promise<string | undefined> {
  const identity = { name: manifest.name, networkHash: hash };
  const options = { ...DEFAULT_ONNX_OPTIONS, rules: manifest.rules, condition };
  try {
    const floats = await openEvaluator(onnx, identity, options);
    const fast = await openEvaluator(bytes, identity, options);
    const positions = tryOutPositions(manifest.sizes[0] ?? 9);
    const { policyKl, value } = await departureOf(floats, fast, positions);
    await floats.dispose();
    await fast.dispose();
    if (policyKl <= LARGEST_POLICY_KL && value <= LARGEST_VALUE) return undefined;
    return (
      'the 8-bit form is not right on this processor ' +
      `(policy off by ${policyKl.toFixed(2)}, value by ${value.toFixed(2)})`
    );
  } catch (error) {
    return `the 8-bit form cannot be used (${reasonOf(error)})`;
  }
}
