/** A game's record played out once: the stones and prisoners after every move, ready to be shown at random. */

import type { PositionQuery } from '../../../engine/protocol/position-query.ts';
import { gameInfo } from '../../../engine/record/game-info.ts';
import type { GameTree } from '../../../engine/record/game-tree.ts';
import { parseSgf } from '../../../engine/record/parse-sgf.ts';
import { replayTo } from '../../../engine/record/position-at.ts';
import { BLACK, WHITE } from '../../../engine/rules/color.ts';
import { newPosition, playGame, type PlayedMove } from '../../../engine/rules/replay.ts';
import { beforeMove, queryOf } from '../game/position-query.ts';

export interface ReplayedPosition {
  /** `[size * size]`: 0 empty, 1 black, 2 white. */
  readonly stones: Uint8Array;
  /** Stones that each side has taken so far. */
  readonly capturedByBlack: number;
  readonly capturedByWhite: number;
}

export interface ReplayedGame {
  readonly tree: GameTree;
  readonly size: number;
  readonly moves: readonly PlayedMove[];
  /** One more than there are moves: `positions[n]` is the board after move n, `positions[0]` before the first. */
  readonly positions: readonly ReplayedPosition[];
  /** In which it was played, where the record tells. */
  readonly year: number | undefined;
  /** The whole game, as the engine is asked about it. */
  readonly query: PositionQuery;
}

/** The position before move `number` (from 1), with whoever played it to play. */
export function queryBefore({ query }: ReplayedGame, number: number): PositionQuery {
  return beforeMove(query, number);
}

/** The main line of the first game in the text. Throws where it is no SGF or holds moves that cannot be played. */
export function replayGame(sgf: string): ReplayedGame {
  const [tree] = parseSgf(sgf).trees;
  if (!tree) throw new Error('The record holds no game');
  const replay = replayTo(tree, tree.mainLine().at(-1) ?? tree.root);
  const { start, moves, problems } = replay;
  const [problem] = problems;
  if (problem) throw new Error(`The record does not replay: ${problem.kind}`);
  const position = newPosition(start);
  const now = (): ReplayedPosition => ({
    stones: position.board.stones.slice(),
    capturedByBlack: position.captured[BLACK] ?? 0,
    capturedByWhite: position.captured[WHITE] ?? 0,
  });
  const positions = [now()];
  for (const played of moves) {
    playGame(position, [played]);
    positions.push(now());
  }
  const { year } = gameInfo(tree);
  return { tree, size: tree.size, moves, positions, year, query: queryOf(replay) };
}
