/** Makes folders that are either whole or not there, whatever happens in between. */

import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** `fill` is handed an empty folder beside the final one, where nothing may be yet. Makes those above it where missing. */
export async function makeFolderWhole(
  path: string,
  fill: (aside: string) => Promise<void>,
): Promise<void> {
  const aside = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    mkdirSync(aside, { recursive: true });
    await fill(aside);
    renameSync(aside, path);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}
