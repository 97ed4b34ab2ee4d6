/** The Chromium that the tests run in: Playwright's own where it was fetched, else one that is installed here. */

import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

/** Where systems put theirs; `MOVE37_CHROMIUM` names another. */
const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

export const HOW_TO_GET_CHROMIUM =
  'Get it with "npx playwright install chromium", or on Debian and Ubuntu with "sudo apt-get install chromium"; ' +
  'MOVE37_CHROMIUM names one that lies elsewhere.';

/** The program's path, or undefined where there is none. */
export function findChromium(
  env: Readonly<Record<string, string | undefined>> = process.env,
  exists: (path: string) => boolean = existsSync,
): string | undefined {
  const { MOVE37_CHROMIUM: chosen } = env;
  if (chosen) return exists(chosen) ? chosen : undefined;
  return [chromium.executablePath(), ...PLACES].find((path) => path !== '' && exists(path));
}
