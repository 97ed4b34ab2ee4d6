/** axe finds nothing serious in either room, in any of the three themes. */

import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { button, heading, play, point } from './board.ts';
import { choose, expect, test } from './fixtures.ts';

/** Each as a line of text, so that a failure tells what is wrong where. */
async function seriousProblems(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}

for (const theme of ['light', 'dark', 'wood']) {
  test(`both rooms, ${theme}`, async ({ page, shell }) => {
    await choose(page, { theme });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(shell.address);
    await play(page, 'E5', 'black');
    await expect(heading(page)).toHaveText('Your move');
    expect(await seriousProblems(page)).toEqual([]);
    await page.keyboard.press('n');
    expect(await seriousProblems(page)).toEqual([]);
    await button(page, 'Settings').click();
    expect(await seriousProblems(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await button(page, 'Matches').click();
    await expect(button(page, 'Go to move 37')).toBeVisible();
    expect(await seriousProblems(page)).toEqual([]);
    await button(page, 'Go to move 37').click();
    await expect(point(page, 'P10')).toHaveAccessibleName(/last move/);
    expect(await seriousProblems(page)).toEqual([]);
  });
}
