/** End-to-end tests: the app in a browser against the real engine and network; in Electron where its binary is. */

import { existsSync } from 'node:fs';
import { chromium, defineConfig } from '@playwright/test';

/** Playwright's own Chromium where it is installed, else the system's. */
const SYSTEM_BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];
const ownBrowser = chromium.executablePath();
const executablePath = existsSync(ownBrowser) ? ownBrowser : SYSTEM_BROWSERS.find(existsSync);

if (executablePath === undefined) {
  throw new Error(
    'There is no Chromium for the end-to-end tests. Install one: `npx playwright install chromium`, ' +
      'or on Debian `apt-get install chromium`.',
  );
}

const ci = process.env['CI'] !== undefined;
/** Chromium refuses to run as root inside its sandbox. */
const asRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: 'app/e2e',
  globalSetup: './app/e2e/build-first.ts',
  outputDir: 'test-results',
  forbidOnly: ci,
  // As in vitest.config.ts; a test that needed it is reported as flaky.
  retries: ci ? 1 : 0,
  // One engine at a time: each uses all cores.
  workers: 1,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ...(ci ? [['json', { outputFile: 'test-results/e2e.json' }] as const] : [])],
  use: {
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    colorScheme: 'light',
    launchOptions: { executablePath, args: asRoot ? ['--no-sandbox'] : [] },
    trace: 'retain-on-failure',
  },
});
