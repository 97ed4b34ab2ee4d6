/** Legal positions counted by setting them up. */

import { Board } from '../rules/board.ts';
import { BLACK, EMPTY, WHITE } from '../rules/color.ts';

/** Sets up every colouring point by point and counts those that leave each chain a liberty. */
export function countBySettingUp(size: number): number {
  const board = new Board(size);
  const from = (point: number): number => {
    if (point === board.area) return 1;
    let count = from(point + 1);
    for (const color of [BLACK, WHITE]) {
      try {
        board.setStone(point, color);
      } catch {
        continue;
      }
      count += from(point + 1);
      board.setStone(point, EMPTY);
    }
    return count;
  };
  return from(0);
}
