/** The same app in Electron's own window; only where Electron's binary is there and a window can be opened. */

import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, expect, test, type ElectronApplication } from '@playwright/test';
import { button, heading, play, point, stones } from './board.ts';
import { findElectron, HOW_TO_GET_ELECTRON } from './electron-binary.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const binary = findElectron();

test.skip(binary === undefined, `Electron's binary is not here. ${HOW_TO_GET_ELECTRON}`);

let folder = '';

function launch(): Promise<ElectronApplication> {
  // Root may not have the browser's sandbox, and tests of CI often run as root.
  const unguarded = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return _electron.launch({
    executablePath: binary ?? '',
    args: [ROOT, `--user-data-dir=${join(folder, 'electron')}`, ...unguarded],
    env: { ...(process.env as Record<string, string>), MOVE37_DATA: join(folder, 'data') },
  });
}

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'move37-electron-'));
});

test.afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

test('a game in the window survives the end of its engine and of the program', async () => {
  let app = await launch();
  let page = await app.firstWindow();
  await play(page, 'E5', 'black');
  await expect(stones(page, 'white')).toHaveCount(1);
  expect(await page.evaluate(() => 'require' in window || 'process' in window)).toBe(false);
  const engine = await app.evaluate(
    ({ app: electron }) =>
      electron.getAppMetrics().find(({ serviceName }) => serviceName === 'Move 37 engine')?.pid,
  );
  expect(engine).toBeDefined();
  process.kill(engine ?? 0, 'SIGKILL');
  await button(page, 'Hint').click();
  await expect(heading(page)).toHaveText(/^Hint: /, { timeout: 40_000 });
  await app.close();

  app = await launch();
  page = await app.firstWindow();
  await expect(point(page, 'E5')).toHaveAccessibleName(/black stone/);
  await expect(stones(page, 'white')).toHaveCount(1);
  await button(page, 'Matches').click();
  await button(page, 'Go to move 37').click();
  await expect(point(page, 'P10')).toHaveAccessibleName(/last move/);
  await app.close();
});

test('a second program hands over to the first', async () => {
  const app = await launch();
  await app.firstWindow();
  const unguarded = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const args = [ROOT, `--user-data-dir=${join(folder, 'electron')}`, ...unguarded];
  execFileSync(binary ?? '', args, { timeout: 30_000 });
  expect(app.windows()).toHaveLength(1);
  await app.close();
});
