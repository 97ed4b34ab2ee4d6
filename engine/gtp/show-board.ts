/** The board for people, as `showboard` prints it. */

import { BLACK, EMPTY } from '../rules/color.ts';
import { formatMove } from '../rules/point.ts';
import type { Position } from '../rules/position.ts';

export function showBoard(position: Position): string {
  const { size, board, captured } = position;
  const letters = Array.from({ length: size }, (_, x) => formatMove(x, size).charAt(0)).join(' ');
  const last = position.lastMove(0);
  const rows = Array.from({ length: size }, (_, y) => {
    const name = String(size - y).padStart(2);
    let row = `${name}${last === y * size ? '(' : ' '}`;
    for (let x = 0; x < size; x++) {
      const point = y * size + x;
      const stone = board.stones[point];
      const mark = stone === EMPTY ? '.' : stone === BLACK ? 'X' : 'O';
      const after = point === last ? ')' : point + 1 === last && x + 1 < size ? '(' : ' ';
      row += mark + after;
    }
    return `${row}${name}`;
  });
  const side = position.toPlay === BLACK ? 'black' : 'white';
  return [
    `   ${letters}`,
    ...rows,
    `   ${letters}`,
    `${side} (${side === 'black' ? 'X' : 'O'}) to play, komi ${position.komi}`,
    `captured by black ${captured[1] ?? 0}, by white ${captured[2] ?? 0}`,
  ].join('\n');
}
