/** What the bundled network plays, with the program's own search, once every point of the board has its owner. */

import { afterAll, describe, expect, it } from 'vitest';
import { loadEvaluator } from '../network/onnx/onnx-evaluator.ts';
import { NetworkPlayer } from '../player/network-player.ts';
import { WHITE } from '../rules/color.ts';
import { RULE_SETS } from '../rules/rule-set.ts';
import { pooledSearchSettings } from '../server/pooled-search.ts';
import { readBoard } from '../testkit/diagrams.ts';
import { BUNDLED_SELF_TAUGHT } from './bundled-networks.ts';

/** White is to play, has one region with room in it, and is 13 points behind on the board. */
const FINISHED = `
  . X . X O . O . O
  X . X X O . O O .
  X X X X O O O O O
  X . . X O . . . .
  . X X X X O . . .
  X . . X X O . O .
  X X X X . X O O .
  . X . X X X X O O
  X . X . . . X X O`;

const evaluator = await loadEvaluator(BUNDLED_SELF_TAUGHT);
afterAll(() => evaluator.dispose());

describe('in a finished game', () => {
  it.each([
    ['chinese', 0.5],
    ['chinese', 6.5],
    ['chinese', 14.5],
    ['chinese', 20.5],
    ['japanese', 6.5],
    ['japanese', 14.5],
  ] as const)('under %s rules with komi %d, won or lost, a player passes', async (rules, komi) => {
    const position = readBoard(FINISHED, { komi, rules: RULE_SETS[rules], toPlay: WHITE });
    const search = pooledSearchSettings(1);
    const player = new NetworkPlayer(evaluator, { visits: 200, search });
    expect((await player.genmove(position)).move).toBe(position.pass);
  });
});
