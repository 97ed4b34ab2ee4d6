/** Each room in each theme: nothing that axe calls serious, and pictures to look at, in three languages. */

import type { Page } from '@playwright/test';
import { expect, test } from './app-test.ts';
import { choose, expectNothingSerious } from './appearance.ts';

const THEMES = ['light', 'dark', 'wood'] as const;
const LANGUAGES = ['en', 'zh-CN', 'ja'] as const;
const FOLDER = 'test-results/pictures';

for (const theme of THEMES) {
  test(`the rooms look well and read well in ${theme}`, async ({ app, page }) => {
    await app.play('E5');
    await expect(app.stones).toHaveCount(2);
    await app.board
      .getByRole('gridcell', { name: /, empty$/ })
      .nth(20)
      .click();
    await expect(app.stones).toHaveCount(4);
    for (const language of LANGUAGES) {
      await choose(page, theme, language);
      const shot = (name: string) =>
        page.screenshot({ path: `${FOLDER}/${name}-${theme}-${language}.png` });
      await expect(page.locator('.stone')).toHaveCount(4);
      await shot('play');
      if (language === 'en') await expectNothingSerious(page);
      await page.keyboard.press('n');
      await shot('new-game');
      if (language === 'en') await expectNothingSerious(page);
      await page.locator('[data-room="analyse"]').click();
      await expect(page.locator('.analyse-panel')).toBeVisible();
      await shot('analyse');
      if (language === 'en') await expectNothingSerious(page);
      await page.locator('[data-room="watch"]').click();
      await expect(page.locator('.watch-invitation')).toBeVisible();
      await shot('watch');
      if (language === 'en') await expectNothingSerious(page);
      await page.locator('.watch-invitation .button.primary').click();
      await expect(page.locator('.wall-bar.known')).toHaveCount(4, { timeout: 30_000 });
      await shot('watch-wall');
      if (language === 'en') await expectNothingSerious(page);
      await page.locator('.wall-board').first().click();
      await expect(page.locator('.watch-sides')).toBeVisible();
      await shot('watch-board');
      if (language === 'en') await expectNothingSerious(page);
      await page.locator('[data-room="learn"]').click();
      await expect(page.locator('.chart canvas').first()).toBeVisible();
      await shot('learn');
      if (language === 'en') await expectNothingSerious(page);
      await page.locator('[data-room="matches"]').click();
      await expect(page.getByRole('searchbox')).toBeVisible();
      await shot('matches');
      if (language === 'en') await expectNothingSerious(page);
      await page.locator('.featured .button.primary').click();
      await expect(page.locator('.stone:visible').first()).toBeVisible();
      await expect(page.locator('.surprise-line .self-taught')).toBeAttached();
      await shot('match');
      if (language === 'en') await expectNothingSerious(page);
      await page.locator('.match-head .button').click();
      await page.locator('.guess-start .button').click();
      await page.keyboard.press('s');
      await expect(page.locator('.guess-verdict')).toBeVisible();
      await shot('guess');
      if (language === 'en') await expectNothingSerious(page);
    }
  });
}

/** What sticks out of the window, or is cut off by a box of its own; rooms scroll inside the page, not with it. */
async function outOfPlace(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const problems: string[] = [];
    const { scrollWidth, scrollHeight } = document.documentElement;
    if (scrollWidth > window.innerWidth || scrollHeight > window.innerHeight)
      problems.push(`the page: ${scrollWidth} × ${scrollHeight}`);
    for (const element of document.querySelectorAll('button, h1, h2, p, th, td, label, dd, dt')) {
      if (element.closest('.visually-hidden') || element.getClientRects().length === 0) continue;
      const { left, right } = element.getBoundingClientRect();
      const cut = element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1;
      if (left < -1 || right > window.innerWidth + 1 || cut) {
        problems.push(`${element.tagName.toLowerCase()}: ${element.textContent.slice(0, 60)}`);
      }
    }
    return problems;
  });
}

for (const [width, height] of [
  [1920, 1080],
  [1000, 700],
  [820, 1100],
  [420, 860],
] as const) {
  test(`nothing is cut off at ${width} × ${height}`, async ({ app, page }) => {
    await page.setViewportSize({ width, height });
    await app.play('E5');
    await expect(app.stones).toHaveCount(2);
    await page.screenshot({ path: `${FOLDER}/play-${width}.png` });
    expect(await outOfPlace(page)).toEqual([]);
    await page.keyboard.press('n');
    const begin = page.getByRole('button', { name: 'Start', exact: true });
    // Under the board the page scrolls to the form; beside it, its end is always in sight.
    if (width < 1000) await expect(page.getByRole('form')).toBeInViewport({ ratio: 0.6 });
    else await expect(begin).toBeInViewport({ ratio: 1 });
    expect(await outOfPlace(page)).toEqual([]);
    await page.locator('[data-room="analyse"]').click();
    await page.screenshot({ path: `${FOLDER}/analyse-${width}.png` });
    expect(await outOfPlace(page)).toEqual([]);
    await page.keyboard.press('?');
    await page.screenshot({ path: `${FOLDER}/keys-${width}.png` });
    expect(await outOfPlace(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.locator('[data-room="watch"]').click();
    await page.screenshot({ path: `${FOLDER}/watch-${width}.png` });
    expect(await outOfPlace(page)).toEqual([]);
    await page.locator('.watch-invitation .button.primary').click();
    await expect(page.locator('.wall-bar.known')).toHaveCount(4, { timeout: 30_000 });
    await page.screenshot({ path: `${FOLDER}/watch-wall-${width}.png` });
    expect(await outOfPlace(page)).toEqual([]);
    await page.locator('[data-room="matches"]').click();
    await page.screenshot({ path: `${FOLDER}/matches-${width}.png` });
    await expect(page.getByRole('button', { name: 'Go to move 37' })).toBeVisible();
    expect(await outOfPlace(page)).toEqual([]);
    await page.getByRole('button', { name: 'Go to move 37' }).click();
    await page.getByRole('button', { name: 'Guess the move', exact: true }).click();
    await page.screenshot({ path: `${FOLDER}/match-${width}.png` });
    expect(await outOfPlace(page)).toEqual([]);
    await page.getByRole('button', { name: 'Guess on after move 37' }).click();
    await page.keyboard.press('s');
    await expect(page.getByText('P11 was played')).toBeVisible();
    await page.screenshot({ path: `${FOLDER}/guess-${width}.png` });
    expect(await outOfPlace(page)).toEqual([]);
  });
}

for (const language of ['ko', 'zh-TW']) {
  test(`a reviewed game reads well, and no room is cut off, in ${language}`, async ({
    app,
    page,
  }) => {
    await page.locator('[data-room="analyse"]').click();
    await app.button('New').click();
    await app.button('9×9').click();
    for (const point of ['E5', 'A9', 'G7']) await app.play(point);
    await page.getByRole('tab', { name: 'Mistakes' }).click();
    await page.getByLabel('Depth').selectOption('25');
    await app.button('Review the game').click();
    await expect(page.locator('.mistake').first()).toBeVisible({ timeout: 30_000 });
    await expect(app.button('Review the game')).toBeVisible();
    await choose(page, 'light', language);
    const fits = async (room: string) => {
      await page.screenshot({ path: `${FOLDER}/${room}-light-${language}.png` });
      expect(await outOfPlace(page), room).toEqual([]);
    };
    await fits('play');
    await page.keyboard.press('n');
    await fits('new-game');
    await page.locator('[data-room="analyse"]').click();
    await page.locator('#analyse-tab-mistakes').click();
    await expect(page.locator('.mistake').first()).toBeVisible();
    await fits('reviewed');
    await expectNothingSerious(page);
    await page.locator('[data-room="watch"]').click();
    await expect(page.locator('.watch-invitation')).toBeVisible();
    await fits('watch');
    await page.locator('[data-room="learn"]').click();
    await expect(page.locator('.chart canvas').first()).toBeVisible();
    await fits('learn');
    await page.locator('[data-room="matches"]').click();
    await expect(page.getByRole('searchbox')).toBeVisible();
    await fits('matches');
    await page.locator('.featured .button.primary').click();
    await expect(page.locator('.surprise-line .self-taught')).toBeAttached();
    await fits('match');
  });
}

test('nothing moves for those who asked their system for less motion', async ({ app, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await app.shell.kill();
  // Its dot breathes for all others.
  await expect(page.locator('.engine-notice-dot')).toBeVisible();
  await page.locator('[data-room="matches"]').hover();
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});
