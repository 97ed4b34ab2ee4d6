/** The 8-bit form of a network: made from its weights and real positions, and held against the form in floats. */

import type { Evaluation, Evaluator } from '../../evaluator/evaluator.ts';
import { klDivergence } from '../../evaluator/kl-divergence.ts';
import type { Position } from '../../rules/position.ts';
import type { Departure } from '../manifest.ts';
import type { NetworkShape } from '../shape.ts';
import type { Weights } from '../weights.ts';
import { calibrate } from './calibrate.ts';
import { exportOnnx } from './export-onnx.ts';
import { openEvaluator } from './open-evaluator.ts';

export interface ByteForm {
  readonly onnx: Uint8Array;
  readonly departure: Departure;
}

/**
 * `positions`, a few hundred of the kind that the network will see: three of four are calibrated on, the fourth
 * tells how far the result departs from the form in floats.
 */
export async function makeByteForm(
  shape: NetworkShape,
  weights: Weights,
  positions: readonly Position[],
): Promise<ByteForm> {
  const seen = positions.filter((_, i) => i % 4 !== 3);
  const unseen = positions.filter((_, i) => i % 4 === 3);
  const onnx = exportOnnx(shape, weights, { ranges: await calibrate(shape, weights, seen) });
  const name = { name: 'byte form', networkHash: 'none' };
  const floats = await openEvaluator(exportOnnx(shape, weights), name);
  const bytes = await openEvaluator(onnx, name);
  try {
    return { onnx, departure: await departureOf(floats, bytes, unseen) };
  } finally {
    await floats.dispose();
    await bytes.dispose();
  }
}

/** How far `other` is from `reference` on the positions, of any sizes and at least one. */
export async function departureOf(
  reference: Evaluator,
  other: Evaluator,
  positions: readonly Position[],
): Promise<Departure> {
  const wanted: Evaluation[] = [];
  const found: Evaluation[] = [];
  for (const size of new Set(positions.map((position) => position.size))) {
    const same = positions.filter((position) => position.size === size);
    wanted.push(...(await reference.evaluate(same)));
    found.push(...(await other.evaluate(same)));
  }
  const mean = (distance: (a: Evaluation, b: Evaluation) => number): number =>
    wanted.reduce((sum, a, i) => sum + distance(a, found[i]!), 0) / wanted.length;
  return {
    positions: positions.length,
    policyKl: mean((a, b) => klDivergence(a.policy, b.policy)),
    value: mean((a, b) => Math.abs(a.value - b.value)),
    scoreLead: mean((a, b) => Math.abs(a.scoreLead - b.scoreLead)),
    ownership: mean(
      (a, b) =>
        a.ownership.reduce((sum, owner, point) => sum + Math.abs(owner - b.ownership[point]!), 0) /
        a.ownership.length,
    ),
  };
}
