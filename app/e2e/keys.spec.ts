/** The list of keys in every room, by keyboard alone; axe reads it in each theme. */

import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './app-test.ts';
import { choose } from './appearance.ts';

const ROOMS = ['Play', 'Analyse', 'Watch', 'Famous games', 'Learn'];

test('? lists the keys of the window and of the room that is open, and gives the focus back', async ({
  app,
  page,
}) => {
  const list = page.getByRole('dialog', { name: 'Keys' });
  await expect(app.board).toBeVisible();
  for (const [index, room] of ROOMS.entries()) {
    await page.keyboard.press(`Control+${index + 1}`);
    await expect(page.getByRole('main', { name: room })).toBeVisible();
    await page.keyboard.press('?');
    await expect(list.getByRole('heading', { name: 'Everywhere' })).toBeVisible();
    const named = index === 3 || index === 4 ? 0 : 1;
    await expect(list.getByRole('heading', { name: room, exact: true })).toHaveCount(named);
    await page.keyboard.press('Escape');
    await expect(list).toBeHidden();
  }

  // The focus stays inside, what lies behind hears nothing, and Escape is the list's alone.
  await page.keyboard.press('Control+1');
  await app.button('New game').focus();
  await page.keyboard.press('?');
  await expect(list.getByText('Back to the game')).toBeVisible();
  for (let i = 0; i < 4; i++) {
    await page.keyboard.press('Tab');
    const outside = await page.evaluate(() => {
      const focused = document.activeElement;
      return focused !== document.body && focused?.closest('dialog') === null;
    });
    expect(outside).toBe(false);
  }
  await page.keyboard.press('n');
  await page.keyboard.press('Control+2');
  await page.keyboard.press('Escape');
  await expect(list).toBeHidden();
  await expect(page.getByRole('form', { name: 'New game' })).toBeHidden();
  await expect(app.button('New game')).toBeFocused();

  // By the rail, and not from a text.
  await app.button('Keys').click();
  await list.getByRole('button', { name: 'Close' }).click();
  await expect(app.button('Keys')).toBeFocused();
  await page.keyboard.press('Control+2');
  await page.getByRole('textbox', { name: 'Comment' }).pressSequentially('why?');
  await expect(list).toBeHidden();
  await expect(page.getByRole('textbox', { name: 'Comment' })).toHaveValue('why?');
});

for (const theme of ['light', 'dark', 'wood']) {
  test(`the list of keys reads well in ${theme}`, async ({ app, page }) => {
    for (const language of ['en', 'zh-CN', 'ja']) {
      await choose(page, theme, language);
      await page.keyboard.press('Control+2');
      await expect(page.locator('.analyse-panel')).toBeVisible();
      await page.keyboard.press('?');
      await expect(app.page.getByRole('dialog')).toBeVisible();
      await page.screenshot({ path: `test-results/pictures/keys-${theme}-${language}.png` });
    }
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
}
