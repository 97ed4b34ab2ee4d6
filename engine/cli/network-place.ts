/** The network in a folder as those who ask for searches name it. Opens the manifest and nothing else. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MANIFEST_FILE, parseManifest, WEIGHTS_FILE } from '../network/manifest.ts';
import type { NetworkPlace } from '../server/search-service.ts';

/** Throws with the way out where there is no network or one that this program cannot use. */
export function networkPlace(folder: string): NetworkPlace {
  const path = join(folder, MANIFEST_FILE);
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new Error(`There is no network in ${folder}. Name the folder of one with --network.`);
  }
  return { folder, hash: parseManifest(text, path).files[WEIGHTS_FILE].slice(0, 16) };
}
