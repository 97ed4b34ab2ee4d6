/**
 * A run that is made from another's network does not exist before all of it is copied: until then its settings lie in
 * a file of another name, by which what a kill leaves of it is known.
 */

import { existsSync, readdirSync, rmSync } from 'node:fs';
import type { RunFolder } from './folder.ts';

/** The folder may be gone, or be any other: only what `continueFrom` left there is removed. */
export function clearUnfinished(folder: RunFolder): void {
  if (!existsSync(folder.unfinished)) return;
  for (const path of [folder.checkpoint, folder.networks, folder.metrics])
    rmSync(path, { recursive: true, force: true });
  // Last: a kill before leaves something that is still known as unfinished.
  rmSync(folder.unfinished);
}

/** Throws where a new run would go on from what lies in its folder. */
export function refuseRemains(folder: RunFolder): void {
  if (existsSync(folder.unfinished)) {
    throw new Error(
      `${folder.root} was being made from another network, and not to its end. ` +
        'Begin it with --from once more, remove the folder, or choose another run name.',
    );
  }
  const remains = [folder.checkpoint, folder.networks, folder.games].find(
    (path) => existsSync(path) && readdirSync(path).length > 0,
  );
  if (remains !== undefined) {
    throw new Error(
      `${remains} is not empty and there is no ${folder.settings}. ` +
        'Restore that file from a copy, remove the folder, or choose another run name.',
    );
  }
}
