/** Guessing, voting and the line of surprise in Matches, against the real engine and the bundled network. */

import { expect, test } from './app-test.ts';
import { expectNothingSerious } from './appearance.ts';

test('a game on 9×9 is guessed: the same move, another one, a skipped one, and the end', async ({
  app,
  page,
}) => {
  await app.button('Matches').click();
  await page.getByRole('searchbox').fill('Miyamoto');
  await page.getByRole('button', { name: /Go Seigen.*Miyamoto/ }).click();
  await app.button('Guess the move').click();
  await app.button('Start guessing').click();
  await expect(page.getByText('Move 1: where did Black play?')).toBeVisible();
  await expect(page.getByText(/a short search takes off one point/)).toBeVisible();
  // With the keyboard: the board has the focus, its cursor begins in the middle.
  await page.keyboard.press('Enter');
  await expect(page.getByText('E5: the same move!')).toBeVisible();
  await expect(page.getByText('10 points', { exact: true })).toBeVisible();
  await expect(page.getByRole('columnheader', { name: 'Self-taught' })).toBeVisible();
  await expectNothingSerious(page);

  await page.keyboard.press('Enter');
  await expect(page.getByText('Move 2: where did White play?')).toBeVisible();
  await app.play('A1');
  await expect(page.getByText('C7 was played')).toBeVisible();
  await expect(page.getByText('0 points', { exact: true })).toBeVisible();
  await expect(page.getByRole('cell', { name: 'A1' })).toBeVisible();

  await app.button('Next move ↵').click();
  await page.keyboard.press('s');
  await expect(page.getByText('C6 was played')).toBeVisible();
  await app.button('Stop').click();
  await expect(app.heading('How you did')).toBeVisible();
  const figures = page.locator('.guess-figures > div');
  await expect(figures.filter({ hasText: 'The same move as in the game' })).toContainText(
    '1 of 2 (50%)',
  );
  await expect(page.getByText('The self-taught network’s instinct, same moves')).toBeVisible();
  await app.button('Back to the game').click();
  await app.button('Guess the move').click();
  await expect(page.getByText('Best so far: 10 points')).toBeVisible();
});

test('move 37 is voted on before it is shown, and the line of surprise leads on', async ({
  app,
  page,
}) => {
  await app.button('Matches').click();
  await app.button('Go to move 37').click();
  await expect(app.point('P10')).toHaveAccessibleName(/last move/);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByText(/^Before you see move 37/)).toBeVisible();
  await app.play('R7');
  await expect(page.getByText('You voted for R7; P10 was played.')).toBeVisible();
  await expect(page.getByRole('row', { name: /^Played P10 \S/ })).toBeVisible();
});

test('the line of surprise marks the moves that were not expected, and leads to them', async ({
  app,
  page,
}) => {
  await app.button('Matches').click();
  await page.getByRole('searchbox').fill('Zero against itself');
  await page.getByRole('button', { name: /AlphaGo Zero.*AlphaGo Zero/ }).click();
  // As many ✦ on the timeline as in the text; the key and the slider tell of the next one.
  const notes = page.getByRole('region', { name: 'The line of surprise' });
  await expect(notes.getByText(/^✦ \d+ moves that nobody expected/)).toBeVisible();
  const stars = notes.getByRole('button', { name: /which was not expected/ });
  const count = await stars.count();
  expect(count).toBeGreaterThan(0);
  await expect(page.locator('.surprise-star')).toHaveCount(count);
  const first = /move (\d+)/.exec((await stars.first().getAttribute('aria-label')) ?? '')?.[1];
  await page.keyboard.press('.');
  const slider = page.getByRole('slider', { name: 'Move' });
  await expect(slider).toHaveValue(first ?? '');
  await expect(slider).toHaveAttribute('aria-valuetext', /self-taught < 1\/1,000/);
  await expectNothingSerious(page);
});
