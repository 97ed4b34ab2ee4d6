/**
 * A picture of each room in each theme and in three scripts, and of both at other sizes of the window, for people to
 * look at: test-results/screenshots. What would make them ugly whatever they show is tested too: nothing is wider
 * than the window, and no text is cut off.
 */

import type { Page } from '@playwright/test';
import { board, button, heading, play, point, stones } from './board.ts';
import { choose, expect, test } from './fixtures.ts';

const LANGUAGES = { en: 'Matches', 'zh-CN': '名局', ja: '名局' } as const;

async function picture(page: Page, name: string): Promise<void> {
  await page.mouse.move(0, 0);
  await page.screenshot({ path: `test-results/screenshots/${name}.png`, animations: 'disabled' });
  expect(await outOfPlace(page), name).toEqual([]);
}

/** What sticks out of the window sideways, or is cut off by a box of its own. */
async function outOfPlace(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const problems: string[] = [];
    if (document.documentElement.scrollWidth > window.innerWidth) problems.push('the page');
    for (const element of document.querySelectorAll('button, h1, h2, p, th, td, label, dd, dt')) {
      if (element.closest('.visually-hidden') || element.getClientRects().length === 0) continue;
      const { left, right } = element.getBoundingClientRect();
      const cut = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0;
      if (left < -1 || right > window.innerWidth + 1 || cut) {
        problems.push(`${element.tagName.toLowerCase()}: ${element.textContent.slice(0, 60)}`);
      }
    }
    return problems;
  });
}

/** A game of a few moves, as it is for most of the time. */
async function someMoves(page: Page): Promise<void> {
  let moves = 0;
  for (const name of ['E5', 'G7', 'C3', 'G3', 'C7', 'E7', 'E3']) {
    if (moves === 5) return;
    if (!(await point(page, name).getAttribute('aria-label'))?.includes('empty')) continue;
    await play(page, name, 'black');
    moves++;
    await expect(stones(page, 'white')).toHaveCount(moves);
    await expect(heading(page)).toHaveText('Your move');
  }
}

test.use({ reducedMotion: 'reduce' } as object);

test('each room in each theme and language', async ({ app, context, shell }) => {
  test.setTimeout(240_000);
  await picture(app, 'play-first-start-light-en');
  await someMoves(app);
  await picture(app, 'play-light-en');
  for (const theme of ['light', 'dark', 'wood']) {
    for (const [language, matches] of Object.entries(LANGUAGES)) {
      const page = await context.newPage();
      await choose(page, { theme, language });
      await page.goto(shell.address);
      await expect(board(page).locator('.last-move')).toBeVisible();
      await picture(page, `play-${theme}-${language}`);
      await button(page, matches).click();
      await expect(page.locator('.featured .button.primary')).toBeVisible();
      await picture(page, `matches-${theme}-${language}`);
      await page.locator('.featured .button.primary').click();
      await expect(point(page, 'P10')).toBeVisible();
      await expect(board(page).locator('.last-move')).toBeVisible();
      await picture(page, `match-${theme}-${language}`);
      await page.close();
    }
  }
});

for (const [width, height] of [
  [1000, 700],
  [1920, 1080],
  [820, 1100],
  [420, 860],
] as const) {
  test(`both rooms at ${width} × ${height}`, async ({ app }) => {
    await app.setViewportSize({ width, height });
    await someMoves(app);
    await picture(app, `play-${width}x${height}`);
    await app.keyboard.press('n');
    await picture(app, `new-game-${width}x${height}`);
    await app.keyboard.press('Escape');
    await button(app, 'Matches').click();
    await expect(button(app, 'Go to move 37')).toBeVisible();
    await picture(app, `matches-${width}x${height}`);
    await button(app, 'Go to move 37').click();
    await expect(point(app, 'P10')).toHaveAccessibleName(/last move/);
    await picture(app, `match-${width}x${height}`);
  });
}

test('the moments of a game', async ({ app }) => {
  await someMoves(app);
  await button(app, 'Hint').click();
  await expect(heading(app)).toHaveText(/^Hint: /);
  await picture(app, 'play-hint');
  await button(app, 'Settings').click();
  await picture(app, 'settings');
  await app.keyboard.press('Escape');
  await expect(app.getByRole('dialog')).toHaveCount(0);
  await button(app, 'Pass').click();
  for (let turn = 0; turn < 100; turn++) {
    const next = app.getByRole('heading', { name: /^Your move|White passes|The count/ });
    await expect(next).toBeVisible();
    if ((await heading(app).textContent()) === 'White passes') await picture(app, 'play-pass');
    if ((await heading(app).textContent()) === 'The count') break;
    await button(app, 'Pass').click();
  }
  await expect(app.getByText('Click a chain to mark it dead or alive.')).toBeVisible();
  await picture(app, 'play-count');
  await button(app, 'Accept the count').click();
  await picture(app, 'play-result');
});
