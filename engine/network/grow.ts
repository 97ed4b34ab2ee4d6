/**
 * A larger network that says exactly what a smaller one says, to be taught on: new blocks whose branches are nothing
 * yet, new channels that nobody old listens to. After Net2Net (Chen, Goodfellow & Shlens 2016), which copies channels
 * where this leaves the new ones their random beginnings.
 */

import { POOLED, kernelOf, blockNames, parametersOf } from './parameters.ts';
import { isPoolingBlock, shapeName, type NetworkShape } from './shape.ts';
import { weightOf, type NamedArray, type Weights } from './weights.ts';

/** Throws with the reason where `to` is not `from` with blocks or channels added. */
export function checkGrowth(from: NetworkShape, to: NetworkShape): void {
  const { blocks, channels, ...same } = from;
  const smaller = to.blocks < blocks || to.channels < channels;
  const other = Object.entries(same).some(
    ([name, value]) => to[name as keyof typeof same] !== value,
  );
  if (smaller || other) {
    throw new RangeError(
      `A network of ${shapeName(from)} can grow by blocks and channels, and in nothing else: not to ` +
        `${shapeName(to)}${other ? ' of another make' : ''}.`,
    );
  }
}

/**
 * The weights of `from` in a network of shape `to`. What is new is taken from `fresh`, weights of that shape, save
 * what old channels would hear of new ones, which is 0.
 */
export function growWeights(
  from: NetworkShape,
  weights: Weights,
  to: NetworkShape,
  fresh: Weights,
): Weights {
  checkGrowth(from, to);
  const grown = new Map<string, NamedArray>();
  const pooled = pooledInputs(from);
  for (const { name, shape } of parametersOf(to)) {
    const data = weightOf(fresh, name).data.slice();
    const old = weights.get(name);
    if (old) place(old, { shape, data }, pooled.has(name));
    grown.set(name, { shape, data });
  }
  return grown;
}

/** Parameters whose inputs are pooled channels: all means, then all scaled means, then all maxima. */
function pooledInputs(shape: NetworkShape): ReadonlySet<string> {
  const blocks = Array.from({ length: shape.blocks }, (_, block) => block);
  const pooling = blocks.filter((block) => isPoolingBlock(shape, block));
  return new Set(pooling.map((block) => kernelOf(blockNames(block).poolDense)));
}

/** Writes `old` into the corner of `grown` where every axis begins, and 0 where its outputs have further inputs. */
function place(old: NamedArray, grown: NamedArray, pooled: boolean): void {
  const oldOut = old.shape.at(-1) ?? 1;
  const newOut = grown.shape.at(-1) ?? 1;
  // A bias has outputs alone: one input that is always 1.
  const oldIn = old.shape.at(-2) ?? 1;
  const newIn = grown.shape.at(-2) ?? 1;
  const groups = pooled ? POOLED : 1;
  // Points of a 3×3 kernel, or kinds of pooled numbers: each has its own stretch of inputs.
  const taps = old.data.length / (oldIn * oldOut);
  const stretches = taps * groups;
  const [oldStretch, newStretch] = [oldIn / groups, newIn / groups];
  for (let stretch = 0; stretch < stretches; stretch++) {
    for (let input = 0; input < newStretch; input++) {
      const source = (stretch * oldStretch + input) * oldOut;
      const target = (stretch * newStretch + input) * newOut;
      for (let output = 0; output < oldOut; output++) {
        grown.data[target + output] = input < oldStretch ? old.data[source + output]! : 0;
      }
    }
  }
}
