/** Files that are written whole or not at all, also when the power fails in between. */

import { open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** What an interrupted write leaves behind ends like this. */
export const UNFINISHED = '.tmp';

let count = 0;

export async function writeWhole(path: string, text: string): Promise<void> {
  const folder = dirname(path);
  const aside = join(folder, `.${process.pid}-${count++}${UNFINISHED}`);
  try {
    const file = await open(aside, 'wx');
    try {
      await file.writeFile(text, 'utf8');
      await file.sync();
    } finally {
      await file.close();
    }
    await replace(aside, path);
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
  await syncFolder(folder);
}

/** On Windows a virus scanner may hold the old file for a moment. */
async function replace(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await rename(from, to);
      return;
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      const held = process.platform === 'win32' && (code === 'EPERM' || code === 'EACCES');
      if (!held || attempt === 6) throw error;
      await new Promise((resolve) => setTimeout(resolve, 10 * 2 ** attempt));
    }
  }
}

/** The new name itself must reach the disk. Windows does that with the file. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
