/** The numbers of a network, by name, as plain arrays that belong to no runtime. */

import { elementCount, parametersOf } from './parameters.ts';
import { shapeName, type NetworkShape } from './shape.ts';

export interface NamedArray {
  readonly shape: readonly number[];
  readonly data: Float32Array;
}

export type Weights = ReadonlyMap<string, NamedArray>;

/** Weights to begin with; `random` gives numbers in 0..1, 1 excluded. */
export function initialWeights(shape: NetworkShape, random: () => number): Weights {
  const weights = new Map<string, NamedArray>();
  for (const parameter of parametersOf(shape)) {
    const data = new Float32Array(elementCount(parameter.shape));
    if (parameter.deviation > 0) {
      for (let i = 0; i < data.length; i++) data[i] = normal(random) * parameter.deviation;
    }
    weights.set(parameter.name, { shape: parameter.shape, data });
  }
  return weights;
}

/** A number from the standard normal distribution (Box and Muller). */
function normal(random: () => number): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random()));
  return radius * Math.cos(2 * Math.PI * random());
}

/** Throws with the reason where the weights are not those of a network of this shape. */
export function checkWeights(shape: NetworkShape, weights: Weights): void {
  const parameters = parametersOf(shape);
  for (const { name, shape: wanted } of parameters) {
    const found = weights.get(name);
    if (!found) throw new RangeError(`A ${shapeName(shape)} network needs the weights ${name}.`);
    const same =
      found.shape.length === wanted.length && found.shape.every((n, i) => n === wanted[i]);
    if (!same || found.data.length !== elementCount(wanted)) {
      throw new RangeError(
        `The weights ${name} are [${found.shape.join(', ')}], not [${wanted.join(', ')}].`,
      );
    }
  }
  if (weights.size !== parameters.length) {
    const known = new Set(parameters.map(({ name }) => name));
    const extra = [...weights.keys()].filter((name) => !known.has(name));
    throw new RangeError(`A ${shapeName(shape)} network has no weights ${extra.join(', ')}.`);
  }
}

/** The array of one parameter. Throws where it is missing. */
export function weightOf(weights: Weights, name: string): NamedArray {
  const found = weights.get(name);
  if (!found) throw new RangeError(`There are no weights ${name}.`);
  return found;
}

export function copyWeights(weights: Weights): Weights {
  return new Map(
    [...weights].map(([name, { shape, data }]) => [name, { shape, data: data.slice() }]),
  );
}
