/** The explanation of a famous move against the real engine and the bundled network. */

import { expect, test } from './app-test.ts';
import { expectNothingSerious } from './appearance.ts';

test('move 37 is explained in Matches: facts at once, the search when it is asked for', async ({
  app,
  page,
}) => {
  await app.button('Matches').click();
  await app.button('Go to move 37').click();
  const panel = page.getByRole('region', { name: 'Explanation' });
  await expect(panel.getByText('A shoulder hit on Q11.')).toBeVisible();
  await expect(panel.getByRole('heading', { level: 2 })).toHaveText(/before any search/);
  const voices = panel.getByRole('region', { name: 'The two voices' });
  await expect(voices.getByText('1 in 10,000')).toBeVisible();
  await expect(voices.getByText('Published by Google DeepMind, March 2016')).toBeVisible();
  await expect(voices.locator('.voice-symbol.diamond')).toHaveCount(1);

  await panel.getByRole('button', { name: 'Explain this move' }).click();
  await expect(panel).toHaveAttribute('aria-busy', 'true');
  await expect(panel).toHaveAttribute('aria-busy', 'false', { timeout: 60_000 });
  await expect(panel.getByText('400 visits', { exact: true })).toBeVisible();
  await expect(panel.getByRole('heading', { level: 2 })).toHaveAttribute('data-verdict', /./);
  await expect(voices.locator('.voice-symbol.diamond.filled')).toHaveCount(1);

  await panel.getByRole('button', { name: 'A shoulder hit on Q11.' }).hover();
  await expect(page.locator('[data-pointed]')).toHaveCount(2);
  await panel.getByRole('button', { name: 'One move on in the sequence' }).click();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('.sequence-number')).toHaveText(['1', '2']);
  await page.keyboard.press('Escape');
  await expect(page.locator('.sequence-number')).toHaveCount(0);
  await expect(app.point('P10')).toHaveAccessibleName('P10, black stone, last move');

  await expectNothingSerious(page);
});

test('another move takes the search back, and its own explanation comes', async ({ app, page }) => {
  await app.button('Matches').click();
  await app.button('Go to move 37').click();
  const panel = page.getByRole('region', { name: 'Explanation' });
  await expect(panel.getByText('A shoulder hit on Q11.')).toBeVisible();
  await panel.getByRole('button', { name: 'Explain this move' }).click();
  await page.keyboard.press('ArrowRight');
  await expect(panel.getByText('A shoulder hit on Q11.')).toBeHidden();
  await expect(panel.getByRole('button', { name: 'Explain this move' })).toBeVisible();
  await expect(panel.locator('.facts .pointing').first()).toBeVisible();
  await expect(panel.getByText('1 in 10,000')).toBeHidden();
});

test('a move of one’s own game is explained when that is asked for, and counts as a hint', async ({
  app,
  page,
}) => {
  await app.play('E5');
  await expect(app.stones).toHaveCount(2);
  await expect(app.heading('Your move')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Explanation' })).toHaveCount(0);
  await app.button('Explain move 2').click();
  const panel = page.getByRole('region', { name: 'Explanation' });
  await expect(panel.locator('.facts .pointing').first()).toBeVisible();
  await expect(page.getByText('1 hint')).toBeVisible();
  await panel.getByRole('button', { name: 'Explain this move' }).click();
  // The search does not keep the opponent from thinking.
  await app.board
    .getByRole('gridcell', { name: /, empty$/ })
    .nth(20)
    .click();
  await expect(app.stones).toHaveCount(4);
  await expect(panel).toHaveCount(0);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('x');
  await expect(app.button('Close the explanation')).toBeVisible();
  await panel.getByRole('button', { name: 'Explain this move' }).click();
  await expect(panel.getByText('400 visits', { exact: true })).toBeVisible({ timeout: 60_000 });
  await expect(page.locator('.mark.diamond.filled').first()).toBeVisible();
});
