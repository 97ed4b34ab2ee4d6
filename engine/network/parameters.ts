/**
 * The list of a network's parameters, derived from its shape. The TensorFlow.js model, the ONNX export, the
 * initial weights and every file are held to this one list.
 *
 * Layouts: 3×3 convolutions `[3, 3, in, out]`; 1×1 convolutions and dense layers `[in, out]`; biases `[out]`.
 */

import { isPoolingBlock, poolChannels, type NetworkShape } from './shape.ts';

/** Move policy, the opponent's reply, soft policy. Only the first is exported to players. */
export const POLICY_CHANNELS = 3;
/** Value logit; score mean and score spread (before softplus) in units of `SCORE_UNIT`. */
export const VALUE_OUTPUTS = 3;
/** Points that one unit of the score outputs stands for. */
export const SCORE_UNIT = 20;
/** Numbers that pooling makes of a channel: mean, mean times the size input, maximum. */
export const POOLED = 3;

/** Output layers start small, so that an untrained network has next to no opinion. */
const OUTPUT_SCALE = 0.1;

export interface Parameter {
  readonly name: string;
  readonly shape: readonly number[];
  /** Kernels decay while they are trained, biases do not. */
  readonly kind: 'kernel' | 'bias';
  /** Standard deviation of the initial weights; 0 for all zero. */
  readonly deviation: number;
}

/** Names of the parameters of block `block` (from 0). */
export function blockNames(block: number) {
  const prefix = `block${block}`;
  return {
    first: `${prefix}.first`,
    second: `${prefix}.second`,
    pool: `${prefix}.pool`,
    poolDense: `${prefix}.poolDense`,
  } as const;
}

export const kernelOf = (layer: string): string => `${layer}.kernel`;
export const biasOf = (layer: string): string => `${layer}.bias`;

/** Every parameter, in the order in which files hold them. */
export function parametersOf(shape: NetworkShape): readonly Parameter[] {
  const { channels, headChannels, blocks } = shape;
  const list: Parameter[] = [];
  const kernel = (layer: string, dimensions: number[], scale: number): void => {
    const fanIn = dimensions.slice(0, -1).reduce((a, b) => a * b, 1);
    const deviation = scale * Math.sqrt(2 / fanIn);
    list.push({ name: kernelOf(layer), shape: dimensions, kind: 'kernel', deviation });
  };
  const layer = (name: string, dimensions: number[], scale = 1): void => {
    kernel(name, dimensions, scale);
    list.push({ name: biasOf(name), shape: dimensions.slice(-1), kind: 'bias', deviation: 0 });
  };

  layer('input', [3, 3, shape.planes, channels]);
  kernel('globals', [shape.globals, channels], 1);
  // Fixup: a branch begins as nothing, and its first convolution small enough for the number of branches.
  const branch = 1 / Math.sqrt(blocks);
  for (let block = 0; block < blocks; block++) {
    const names = blockNames(block);
    layer(names.first, [3, 3, channels, channels], branch);
    if (isPoolingBlock(shape, block)) {
      layer(names.pool, [3, 3, channels, poolChannels(shape)], branch);
      kernel(names.poolDense, [POOLED * poolChannels(shape), channels], branch);
    }
    layer(names.second, [3, 3, channels, channels], 0);
  }
  layer('policy', [channels, headChannels]);
  layer('policyPool', [channels, headChannels]);
  kernel('policyPoolDense', [POOLED * headChannels, headChannels], 1);
  kernel('policyOut', [headChannels, POLICY_CHANNELS], OUTPUT_SCALE);
  layer('policyPass', [POOLED * headChannels, POLICY_CHANNELS], OUTPUT_SCALE);
  layer('value', [channels, headChannels]);
  layer('valueHidden', [POOLED * headChannels, shape.valueHidden]);
  layer('valueOut', [shape.valueHidden, VALUE_OUTPUTS], OUTPUT_SCALE);
  layer('ownership', [headChannels, 1], OUTPUT_SCALE);
  return list;
}

export function parameterCount(shape: NetworkShape): number {
  return parametersOf(shape).reduce((sum, { shape: s }) => sum + elementCount(s), 0);
}

export function elementCount(shape: readonly number[]): number {
  return shape.reduce((a, b) => a * b, 1);
}
