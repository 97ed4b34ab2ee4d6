/** Before the first test: says what is missing here, and how to get it. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium, HOW_TO_GET_CHROMIUM } from './browser.ts';
import { findElectron, HOW_TO_GET_ELECTRON } from './electron-binary.ts';
import { MODELS } from './shell.ts';

export default function prepare(): void {
  if (findChromium() === undefined) {
    throw new Error(`The browser tests need Chromium, which is not here. ${HOW_TO_GET_CHROMIUM}`);
  }
  if (!existsSync(join(MODELS, 'self-taught', 'network.json'))) {
    throw new Error(`The browser tests play against the network in ${MODELS}, and there is none.`);
  }
  if (findElectron() === undefined) {
    process.stderr.write(
      `Left out: electron.spec.ts, since Electron's binary is not here. ${HOW_TO_GET_ELECTRON}\n`,
    );
  }
}
