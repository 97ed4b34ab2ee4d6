/** The page's files as a host serves them, for tests: `vi.stubGlobal('fetch', fetchAsset)`. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

export const ASSETS = join(import.meta.dirname, '../../../assets');

export async function fetchAsset(path: string): Promise<Response> {
  return new Response(await readFile(join(ASSETS, path), 'utf8'));
}
