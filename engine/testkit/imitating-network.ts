/** A network that imitates people, with random weights and a table of ranks, in a folder as commands open it. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHumanLine } from '../dataset/human/parse-line.ts';
import { globalInputs } from '../network/conditioning.ts';
import { saveNetwork } from '../network/onnx/save-network.ts';
import { Survey } from '../training/imitation/survey.ts';
import { humanLine, randomMoves } from './human-games.ts';
import { SMALL_SHAPE, randomWeights } from './networks.ts';

/** Of people of 12k and 15k on boards of this size, and of nobody else. */
export function saveImitator(folder: string, size: number): void {
  const shape = { ...SMALL_SHAPE, globals: globalInputs('human-v1') };
  saveNetwork(
    folder,
    {
      name: 'human',
      shape,
      rules: ['chinese'],
      sizes: [size],
      training: {},
      conditioning: 'human-v1',
    },
    randomWeights(shape, 5),
  );
  const survey = new Survey();
  const game = parseHumanLine(humanLine({ size, moves: randomMoves(size, 20, 1, 2) }));
  if (typeof game === 'string') throw new Error(game);
  for (let i = 0; i < 300; i++) survey.add(game, 'train');
  writeFileSync(join(folder, 'ranks.json'), JSON.stringify(survey.table(['test'])));
}
