import { expect, test } from './app-test.ts';

test('game 2 is replayed to move 37, at P10', async ({ app, page }) => {
  await app.button('Matches').click();
  await expect(app.heading('Famous games')).toBeVisible();
  await app.button('From the start').click();
  await expect(app.stones).toHaveCount(0);
  for (let move = 1; move <= 36; move++) await page.keyboard.press('ArrowRight');
  await expect(app.point('P10')).toHaveAccessibleName('P10, empty');
  await page.keyboard.press('ArrowRight');
  // The reader may vote first; one more step shows the move.
  await expect(
    page.getByText('Before you see move 37: where would you play with Black?'),
  ).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(app.point('P10')).toHaveAccessibleName('P10, black stone, last move');
  await expect(page.getByText(/Move 37: Black P10/).first()).toBeVisible();
});

test('a game plays by itself, pauses, and is found again by search', async ({ app, page }) => {
  await app.button('Matches').click();
  await page.getByRole('searchbox').fill('Go Seigen');
  await expect(page.getByText(/games? found/)).toBeAttached();
  await page.getByRole('searchbox').fill('');
  await app.button('Go to move 37').click();
  await expect(app.point('P10')).toHaveAccessibleName(/last move/);
  await app.button('Play by itself').click();
  await expect(app.point('P10')).toHaveAccessibleName('P10, black stone');
  await app.button('Pause').click();
  const slider = page.getByRole('slider', { name: 'Move' });
  const at = await slider.inputValue();
  await page.waitForTimeout(1500);
  expect(await slider.inputValue()).toBe(at);
});
