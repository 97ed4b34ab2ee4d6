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

test('a game is reviewed in Analyse, and its dearest moves stand in its summary', async ({
  app,
  page,
}) => {
  await app.button('Matches').click();
  await app.button('Open at move 24: first capture').click();
  await app.button('To the review').click();
  await expect(page.getByRole('tab', { name: 'Mistakes' })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await expect(app.point('D1')).toHaveAccessibleName('D1, white stone, last move');
  await page.getByLabel('Depth').selectOption('25');
  await app.button('Review the game').click();
  await expect(page.locator('.mistake').first()).toBeVisible({ timeout: 60_000 });
  await app.button('Matches').click();
  const dearest = page.getByRole('region', { name: 'The costliest moves' });
  await dearest.locator('.mistake').first().click();
  await expect(dearest.locator('.mistake[aria-current]')).toHaveCount(1);
});
