/** Every room by the Tab key: in the order in which it is read, nothing out of sight, and the focus always shown. */

import type { Page } from '@playwright/test';
import { expect, test } from './app-test.ts';
import { isReadAfter, walk } from './focus-walk.ts';

/** In this order they lie in the window, and are walked through. */
const PARTS = ['rail', 'board', 'timeline', 'panel', 'page'];

async function expectGoodOrder(page: Page, parts: readonly string[]): Promise<void> {
  const stops = await walk(page);
  expect(stops.filter(({ seen }) => !seen).map(({ name }) => `${name} is not seen`)).toEqual([]);
  expect(stops.filter(({ ring }) => !ring).map(({ name }) => `${name} shows no focus`)).toEqual([]);
  const found = stops.map(({ part }) => part).filter((part, i, all) => part !== all[i - 1]);
  expect(found).toEqual(PARTS.filter((part) => parts.includes(part)));
  const backwards = stops.flatMap((stop, i) => {
    const before = stops[i - 1];
    if (!before || before.part !== stop.part || isReadAfter(stop.box, before.box)) return [];
    return [`${before.name} → ${stop.name}`];
  });
  expect(backwards).toEqual([]);
}

test('Tab goes through each room as it is read, and shows where it is', async ({ app, page }) => {
  await app.play('E5');
  await expect(app.stones).toHaveCount(2, { timeout: 60_000 });
  await expect(app.button('Undo')).toBeEnabled();
  await expectGoodOrder(page, ['rail', 'board', 'timeline', 'panel']);

  await page.keyboard.press('Control+2');
  await page
    .getByLabel('Open…')
    .last()
    .setInputFiles({
      name: 'game.sgf',
      mimeType: 'application/x-go-sgf',
      buffer: Buffer.from('(;GM[1]FF[4]SZ[9]KM[7];B[ee];W[ii];B[gc];W[cg])'),
    });
  await page.keyboard.press('ArrowRight');
  await page.getByRole('tab', { name: 'Summary' }).click();
  await app.button('Sum up the game').click();
  const outside = page.getByRole('region', { name: 'Outside human habit' });
  await expect(outside.getByRole('button', { name: /White J1/ })).toBeVisible({ timeout: 60_000 });
  await expectGoodOrder(page, ['rail', 'board', 'timeline', 'panel']);

  await page.keyboard.press('Control+3');
  await expect(app.button('Start watching')).toBeEnabled();
  await expectGoodOrder(page, ['rail', 'board', 'panel']);

  await page.keyboard.press('Control+4');
  await expect(page.getByRole('searchbox')).toBeVisible();
  await expectGoodOrder(page, ['rail', 'page']);
  await app.button('Go to move 37').click();
  const surprise = page.getByRole('region', { name: 'The line of surprise' });
  await expect(surprise.getByText(/nobody expected/)).toBeVisible({ timeout: 60_000 });
  await expectGoodOrder(page, ['rail', 'timeline', 'panel']);

  await page.keyboard.press('Control+5');
  await expect(page.locator('.chart canvas').first()).toBeVisible();
  await expectGoodOrder(page, ['rail', 'timeline', 'panel']);
});
