import { expect, it } from 'vitest';
import { strengthInWords } from './measured-strength.ts';

it('gives Elo and its interval to the whole number, and the games that they rest on', () => {
  expect(strengthInWords({ elo: 812.5, low: -3.4, high: 1000.49, games: 40 }, 9)).toEqual({
    board: '9×9',
    elo: '813',
    low: '-3',
    high: '1000',
    count: 40,
  });
});
