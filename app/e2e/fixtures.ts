/** What each test gets: a folder for its games, a shell over it, and a page that has no business with errors. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base, type Page } from '@playwright/test';
import { Shell } from './shell.ts';

interface Fixtures {
  /** Where the shell keeps its games. */
  readonly data: string;
  readonly shell: Shell;
  /** The page of the shell, opened for the first time. */
  readonly app: Page;
}

export const test = base.extend<Fixtures>({
  data: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'move37-e2e-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
  shell: async ({ data }, use) => {
    const shell = await Shell.start(data);
    await use(shell);
    await shell.end();
  },
  app: async ({ page, shell }, use) => {
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(error.message));
    await page.goto(shell.address);
    await use(page);
    expect(problems).toEqual([]);
  },
});

export { expect };

/** What the settings panel keeps, as if it had been chosen before the page was opened. */
export async function choose(
  page: Page,
  settings: { readonly theme?: string; readonly language?: string },
): Promise<void> {
  await page.addInitScript((chosen) => {
    const stored = JSON.stringify({ state: { settings: chosen }, version: 1 });
    localStorage.setItem('move37.settings', stored);
  }, settings);
}
