/** The app in a browser: the real page, hosts, engine and network. `npm run e2e` runs these tests. */

import { defineConfig } from '@playwright/test';
import { findChromium } from './app/e2e/browser.ts';

const executablePath = findChromium();

export default defineConfig({
  testDir: 'app/e2e',
  testMatch: '*.spec.ts',
  outputDir: 'test-results/playwright',
  globalSetup: './app/e2e/prepare.ts',
  // Every test has an engine of its own, which uses all cores.
  workers: 1,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    browserName: 'chromium',
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    colorScheme: 'light',
    actionTimeout: 15_000,
    trace: 'retain-on-failure',
    launchOptions: {
      // Root may not have the browser's sandbox.
      chromiumSandbox: process.getuid?.() !== 0,
      ...(executablePath === undefined ? {} : { executablePath }),
    },
  },
});
