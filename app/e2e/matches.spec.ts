/** Famous games are found, opened and replayed. */

import { board, button, heading, point, stones } from './board.ts';
import { expect, test } from './fixtures.ts';

test.beforeEach(async ({ app }) => {
  await button(app, 'Matches').click();
  await expect(heading(app)).toHaveText('Famous games');
});

test('game 2 against Lee Sedol is replayed to move 37, at P10', async ({ app }) => {
  await app.getByPlaceholder('Player, event or year').fill('lee sedol game 2');
  await app.getByRole('row', { name: /DeepMind Challenge Match, game 2/ }).click();
  await expect(app.getByRole('gridcell')).toHaveCount(361);
  await expect(app.getByText('Before the first move')).toBeVisible();
  await app.keyboard.press('ArrowRight');
  await expect(stones(app, 'black')).toHaveCount(1);
  for (let move = 2; move <= 37; move++) await app.keyboard.press('ArrowRight');
  await expect(app.getByText('Move 37: Black P10')).toBeVisible();
  await expect(point(app, 'P10')).toHaveAccessibleName('P10, black stone, last move');
  await expect(stones(app, 'black')).toHaveCount(19);
  await expect(stones(app, 'white')).toHaveCount(18);
});

test('the list leads to its famous move, and back', async ({ app }) => {
  await button(app, 'Go to move 37').click();
  await expect(point(app, 'P10')).toHaveAccessibleName(/last move/);
  await button(app, 'All games').click();
  await expect(app.getByRole('row')).toHaveCount(29);
  await app.getByPlaceholder('Player, event or year').fill('1846');
  await expect(app.getByRole('row')).toHaveCount(2);
});

test('a game plays by itself', async ({ app }) => {
  await button(app, 'From the start').click();
  await button(app, 'Play by itself').click();
  await expect(stones(app, 'black')).toHaveCount(2);
  await button(app, 'Pause').click();
  await expect(board(app)).toHaveAccessibleName(/after move \d/);
});
