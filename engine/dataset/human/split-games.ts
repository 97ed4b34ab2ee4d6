/** The games of one split from several files, in the order in which they stand there. */

import type { HumanGame } from './human-game.ts';
import { readHumanGames, type RecordProblem } from './read-games.ts';
import { splitOf, type Split } from './split.ts';

export interface SplitOptions {
  /** Of one board size only. */
  readonly size?: number;
  /** Each such game of the split only, beginning with the first: a share of it that comes from all files. */
  readonly every?: number;
  readonly onProblem?: (problem: RecordProblem) => void;
}

export async function* gamesOfSplit(
  paths: readonly string[],
  split: Split,
  { size, every = 1, onProblem }: SplitOptions = {},
): AsyncGenerator<HumanGame> {
  let found = 0;
  for (const path of paths) {
    for await (const { game } of readHumanGames(path, onProblem ? { onProblem } : {})) {
      if (size !== undefined && game.size !== size) continue;
      if (splitOf(game) === split && found++ % every === 0) yield game;
    }
  }
}
