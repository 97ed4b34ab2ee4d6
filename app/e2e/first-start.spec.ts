/** What is there before anything was set: the language of the system, and a board to play on. */

import { expect, test } from './app-test.ts';

test.use({ locale: 'ja-JP' });

test('a first start on a Japanese system is in Japanese, and ready to play', async ({
  app,
  page,
}) => {
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
  await expect(app.heading('あなたの番です')).toBeVisible();
  await expect(page.getByRole('region', { name: /^白.*独学ネットワーク$/ })).toBeVisible();
  await page.getByRole('gridcell', { name: /^E5/ }).click();
  await expect(page.locator('.stone')).toHaveCount(2);
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
});
