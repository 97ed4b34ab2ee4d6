/** A checkpoint of a network that has grown: it goes on with what was learnt, its optimiser begins anew. */

import { growWeights } from '../network/grow.ts';
import type { NetworkShape } from '../network/shape.ts';
import { initialWeights } from '../network/weights.ts';
import type { Checkpoint } from './checkpoint.ts';
import { freshAdamState } from './optimiser.ts';

/**
 * `random` gives numbers in 0..1, 1 excluded, for the new weights. Adam's means begin anew for all weights: means of
 * 0 that it took for those of many steps would make its first steps with the new ones several times too long.
 * Throws where the network cannot grow so.
 */
export function growCheckpoint(
  checkpoint: Checkpoint,
  shape: NetworkShape,
  random: () => number,
): Checkpoint {
  const fresh = initialWeights(shape, random);
  const { means, squares, step: optimiserStep } = freshAdamState(shape);
  return {
    shape,
    step: checkpoint.step,
    optimiserStep,
    weights: growWeights(checkpoint.shape, checkpoint.weights, shape, fresh),
    average: growWeights(checkpoint.shape, checkpoint.average, shape, fresh),
    means,
    squares,
  };
}
