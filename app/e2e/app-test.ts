/** `test` with a running app: a shell of its own for each test, and the words for what people do in it. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect, type Locator, type Page } from '@playwright/test';
import { startShell, type RunningShell } from './browser-shell.ts';

export class App {
  readonly page: Page;
  readonly data: string;
  shell: RunningShell;

  constructor(page: Page, data: string, shell: RunningShell) {
    this.page = page;
    this.data = data;
    this.shell = shell;
  }

  async open(): Promise<void> {
    await this.page.goto(this.shell.address);
  }

  /** A new shell on the same data, as after a crash or on the next day. */
  async startAgain(): Promise<void> {
    this.shell = await startShell(this.data);
    await this.open();
  }

  get board(): Locator {
    return this.page.getByRole('grid');
  }

  /** Black and white stones on the board. */
  get stones(): Locator {
    return this.board.getByRole('gridcell', { name: /(black|white) stone/ });
  }

  /** The cell of a point, as `E5`. */
  point(name: string): Locator {
    return this.board.getByRole('gridcell', { name: new RegExp(`^${name}, `) });
  }

  async play(name: string): Promise<void> {
    await this.point(name).click();
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  heading(name: string | RegExp): Locator {
    return this.page.getByRole('heading', { level: 1, name });
  }

  /** Begins a game by the form, with what `choose` changes in it. */
  async newGame(choose: (form: Locator) => Promise<void>): Promise<void> {
    await this.button('New game').click();
    const form = this.page.getByRole('form', { name: 'New game' });
    await choose(form);
    await form.getByRole('button', { name: 'Start' }).click();
    await expect(form).toBeHidden();
  }
}

export const test = base.extend<{ app: App }>({
  app: async ({ page }, use) => {
    const data = mkdtempSync(join(tmpdir(), 'move37-e2e-'));
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => {
      // A lost connection is what some of the tests are about.
      const text = message.text();
      if (message.type() === 'error' && !/WebSocket|ERR_CONNECTION/.test(text)) problems.push(text);
    });
    const app = new App(page, data, await startShell(data));
    await app.open();
    await use(app);
    await app.shell.stop();
    rmSync(data, { recursive: true, force: true });
    expect(problems).toEqual([]);
  },
});

export { expect };
