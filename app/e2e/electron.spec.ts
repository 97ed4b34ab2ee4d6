/** The same app in Electron's own window; only where Electron's binary is there. */

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, expect, test, type ElectronApplication } from '@playwright/test';
import { findElectron, HOW_TO_GET_ELECTRON } from './electron-binary.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const binary = findElectron() ?? '';

test.beforeAll(() => {
  if (binary === '') {
    process.stderr.write(`The tests of Electron are left out: ${HOW_TO_GET_ELECTRON}\n`);
  }
});

let folder = '';

test.beforeEach(() => {
  test.skip(binary === '', HOW_TO_GET_ELECTRON);
  folder = mkdtempSync(join(tmpdir(), 'move37-electron-'));
});

test.afterEach(() => {
  if (folder !== '') rmSync(folder, { recursive: true, force: true });
});

/** Root may not have the browser's sandbox, and tests often run as root. */
function programArguments(): string[] {
  const unguarded = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return [ROOT, `--user-data-dir=${join(folder, 'electron')}`, ...unguarded];
}

function launch(): Promise<ElectronApplication> {
  return _electron.launch({
    executablePath: binary,
    args: programArguments(),
    env: { ...(process.env as Record<string, string>), MOVE37_DATA: join(folder, 'data') },
  });
}

test('a game in the window survives the end of its engine and of the program', async () => {
  let app = await launch();
  let page = await app.firstWindow();
  await page.getByRole('gridcell', { name: /^E5, / }).click();
  const white = page.getByRole('gridcell', { name: /white stone/ });
  await expect(white).toHaveCount(1);
  expect(await page.evaluate(() => 'require' in window || 'process' in window)).toBe(false);
  const engine = await app.evaluate(
    ({ app: electron }) =>
      electron.getAppMetrics().find(({ serviceName }) => serviceName === 'Move 37 engine')?.pid,
  );
  expect(engine).toBeGreaterThan(0);
  process.kill(engine ?? 0, 'SIGKILL');
  await page.getByRole('button', { name: 'Hint' }).click();
  const hint = page.getByRole('heading', { level: 1, name: /^Hint: / });
  await expect(hint).toBeVisible({ timeout: 40_000 });
  await app.close();

  app = await launch();
  page = await app.firstWindow();
  await expect(page.getByRole('gridcell', { name: /^E5, black stone/ })).toBeVisible();
  await page.getByRole('button', { name: 'Matches' }).click();
  await page.getByRole('button', { name: 'Go to move 37' }).click();
  await expect(page.getByRole('gridcell', { name: 'P10, black stone, last move' })).toBeVisible();
  await app.close();
});

test('a second program hands over to the first', async () => {
  const app = await launch();
  await app.firstWindow();
  execFileSync(binary, programArguments(), { timeout: 30_000 });
  expect(app.windows()).toHaveLength(1);
  await app.close();
});
