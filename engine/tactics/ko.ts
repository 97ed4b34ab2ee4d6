/** Kos started, taken and filled. */

import type { Board } from '../rules/board.ts';
import { opponent, type Color } from '../rules/color.ts';
import type { Point } from '../rules/point.ts';
import type { Fact } from './fact.ts';
import { afterMove, chainsOf, type Turn } from './turn.ts';

export function koFacts(turn: Turn): Fact[] {
  const { point, color, before, after, captured } = turn;
  if (captured.length === 1 && after.koPoint === captured[0]) {
    return [{ kind: 'ko', act: 'take', stone: after.koPoint }];
  }
  const filled = koStones(before, color).filter((stone) => before.liberties(stone)[0] === point);
  const open = new Set(koStones(before, color));
  const started = koStones(after, color).filter((stone) => !open.has(stone));
  return [
    ...filled.map((stone): Fact => ({ kind: 'ko', act: 'fill', stone })),
    ...started.map((stone): Fact => ({ kind: 'ko', act: 'start', stone })),
  ];
}

/** Single stones of `color` that the opponent, to play, could take in a ko. */
function koStones(board: Board, color: Color): Point[] {
  return chainsOf(board, color).filter((stone) => {
    if (board.chainSize(stone) !== 1 || board.libertyCount(stone) !== 1) return false;
    const taken = afterMove(board, board.liberties(stone)[0]!, opponent(color));
    return taken?.koPoint === stone;
  });
}
