/** A tiny network that imitates people, with the table of ranks beside it: of no use as an opponent, and real. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHumanLine } from '../dataset/human/parse-line.ts';
import { globalInputs } from '../network/conditioning.ts';
import { saveNetwork } from '../network/onnx/save-network.ts';
import { RANK_TABLE_FILE } from '../training/imitation/rank-table.ts';
import { Survey } from '../training/imitation/survey.ts';
import { humanLine, randomMoves } from './human-games.ts';
import { randomWeights, SMALL_SHAPE } from './networks.ts';

/** Enough that both ranks are offered. */
const GAMES = 300;

/** People of 15k and 12k on boards of `size` lines, and nobody else. */
export function saveImitatingNetwork(folder: string, size: number): void {
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
  for (let i = 0; i < GAMES; i++) survey.add(game, 'train');
  writeFileSync(join(folder, RANK_TABLE_FILE), JSON.stringify(survey.table(['test'])));
}
