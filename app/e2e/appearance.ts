/** How the program looks and how well it can be read, for tests of either. */

import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './app-test.ts';

/** The theme and the language as somebody set them before. */
export async function choose(page: Page, theme: string, language: string): Promise<void> {
  await page.evaluate(
    (settings) => {
      localStorage.setItem('move37.settings', JSON.stringify({ state: { settings }, version: 1 }));
    },
    { theme, language, coordinates: true, sound: false },
  );
  await page.reload();
  await expect(page.getByRole('grid')).toBeVisible();
}

/** What axe calls serious or critical of the page as it stands; `where` is told with it. */
export async function expectNothingSerious(page: Page, where?: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(
    serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
    where,
  ).toEqual([]);
}
