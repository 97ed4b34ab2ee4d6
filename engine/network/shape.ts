/** How large a network is. Together with the list in `parameters.ts` this says all about its form. */

import { z } from 'zod';
import { GLOBALS, PLANES } from '../features/layout.ts';

const count = (largest: number) => z.number().int().min(1).max(largest);

export const networkShapeSchema = z.strictObject({
  /** Residual blocks. */
  blocks: count(80),
  /** Channels of the trunk. */
  channels: count(1024),
  /** Channels of the policy head and of the value head. */
  headChannels: count(256),
  /** Units of the value head's hidden layer. */
  valueHidden: count(1024),
  /** Every so many blocks one of them pools over the whole board; 0: none does. */
  poolingEvery: z.number().int().min(0).max(80),
  /** Input planes a point. */
  planes: count(256),
  /** Inputs for the whole board. */
  globals: count(256),
});

export type NetworkShape = Readonly<z.infer<typeof networkShapeSchema>>;

export const DEFAULT_SHAPE: NetworkShape = Object.freeze({
  blocks: 6,
  channels: 64,
  headChannels: 32,
  valueHidden: 64,
  poolingEvery: 3,
  planes: PLANES,
  globals: GLOBALS,
});

/** Channels that a pooling block reads over the whole board. */
export function poolChannels(shape: NetworkShape): number {
  return Math.max(1, shape.channels >> 1);
}

/** Whether block `block` (from 0) pools: of 6 blocks with `poolingEvery` 3 the second and the fifth. */
export function isPoolingBlock(shape: NetworkShape, block: number): boolean {
  const { poolingEvery } = shape;
  return poolingEvery > 0 && block % poolingEvery === Math.min(1, poolingEvery - 1);
}

/** A name for people: `6x64`. */
export function shapeName(shape: Pick<NetworkShape, 'blocks' | 'channels'>): string {
  return `${shape.blocks}x${shape.channels}`;
}
