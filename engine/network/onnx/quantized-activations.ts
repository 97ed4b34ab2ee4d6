/** Which activations the 8-bit form of a network rounds: the inputs and outputs of the trunk's convolutions. */

import { blockNames } from '../parameters.ts';
import { isPoolingBlock, type NetworkShape } from '../shape.ts';

/** An activation that the 8-bit form rounds. */
export interface QuantizedActivation {
  readonly name: string;
  readonly signed: boolean;
}

/** All of them, from the input on. */
export function quantizedActivations(shape: NetworkShape): readonly QuantizedActivation[] {
  const list: QuantizedActivation[] = [];
  const add = (name: string, signed: boolean): void => {
    list.push({ name, signed });
  };
  add('image', false);
  add('input.out', true);
  for (let block = 0; block < shape.blocks; block++) {
    const names = blockNames(block);
    add(`block${block}.active`, false);
    if (isPoolingBlock(shape, block)) {
      add(`${names.pool}.relu`, false);
      add(`${names.first}.out`, true);
    }
    add(`block${block}.inner`, false);
    add(`${names.second}.out`, true);
  }
  return list;
}
