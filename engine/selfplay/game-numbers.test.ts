import { expect, it } from 'vitest';
import { numberToPlay } from './game-numbers.ts';

const played = (nextGame: number, openGames: readonly number[], count: number) =>
  Array.from({ length: count }, (_, begun) => numberToPlay({ nextGame, openGames }, begun));

it('numbers that are open are played by turns with new ones, and no number twice', () => {
  expect(played(5, [], 3)).toEqual([5, 6, 7]);
  expect(played(50, [3, 17, 40], 9)).toEqual([3, 50, 17, 51, 40, 52, 53, 54, 55]);
});
