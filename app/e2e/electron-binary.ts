/** Electron's binary, if it was fetched: the package alone does not hold it. */

import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

export const HOW_TO_GET_ELECTRON =
  'Electron\'s binary is not here. Get it with "npx install-electron --no" (Node 22.12 or later).';

/** Undefined where it is not there. */
export function findElectron(): string | undefined {
  const folder = dirname(createRequire(import.meta.url).resolve('electron/package.json'));
  const pathFile = join(folder, 'path.txt');
  if (!existsSync(pathFile)) return undefined;
  const { ELECTRON_OVERRIDE_DIST_PATH: elsewhere } = process.env;
  const binary = join(elsewhere ?? join(folder, 'dist'), readFileSync(pathFile, 'utf8').trim());
  return existsSync(binary) ? binary : undefined;
}
