/** The board as a test sees it: points by their names, stones by theirs. */

import { expect, type Locator, type Page } from '@playwright/test';

export function board(page: Page): Locator {
  return page.getByRole('grid');
}

/** A point by its name, as `E5`, whatever is on it, in any language. */
export function point(page: Page, name: string): Locator {
  return page.getByRole('gridcell', { name: new RegExp(`^${name}\\D`) });
}

/** All stones of a colour, dead or alive. */
export function stones(page: Page, color: 'black' | 'white'): Locator {
  return page.getByRole('gridcell', { name: new RegExp(`, (dead )?${color} stone`) });
}

/** The sentence at the head of the panel. */
export function heading(page: Page): Locator {
  return page.getByRole('heading', { level: 1 });
}

export function button(page: Page, name: string | RegExp): Locator {
  return page.getByRole('button', { name });
}

/** Puts a stone and waits until it is on the board. */
export async function play(page: Page, name: string, color: 'black' | 'white'): Promise<void> {
  await point(page, name).click();
  await expect(point(page, name)).toHaveAccessibleName(new RegExp(`^${name}, ${color} stone`));
}

/** Starts a game between two people at this board. */
export async function twoPeople(page: Page, size = '9×9'): Promise<void> {
  await page.keyboard.press('n');
  await page.getByText('Two people').click();
  await page.getByText(size, { exact: true }).click();
  await button(page, 'Start').click();
  await expect(heading(page)).toHaveText('Black to move');
}
