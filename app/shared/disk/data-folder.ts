/** Where the program keeps what belongs to the user. Both hosts use the same place, so both find the same games. */

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { HostError } from '../host-error.ts';
import { diskError } from './disk-error.ts';

/** `MOVE37_DATA` if it is set, else the folder for the data of programs that each system names. */
export function dataFolder(
  env: Readonly<Record<string, string | undefined>> = process.env,
  platform: NodeJS.Platform = process.platform,
  home: string = homedir(),
): string {
  const { MOVE37_DATA: chosen, APPDATA: roaming, XDG_DATA_HOME: xdg } = env;
  if (chosen) return chosen;
  if (platform === 'win32') return join(roaming ?? join(home, 'AppData', 'Roaming'), 'Move 37');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Move 37');
  return join(xdg?.startsWith('/') ? xdg : join(home, '.local', 'share'), 'move37');
}

/** The folder cannot be used; the message says what to do, `cause` what the disk said. */
export class DataFolderError extends Error {
  override readonly name = 'DataFolderError';
  readonly folder: string;
  override readonly cause: HostError;

  constructor(folder: string, cause: HostError) {
    super(
      `Games cannot be kept in ${folder} (${cause.message}). ` +
        'Make it writable, or set MOVE37_DATA to a folder that is.',
    );
    this.folder = folder;
    this.cause = cause;
  }
}

/** Makes the folder if it is missing and tries to write in it. Throws a `DataFolderError`. */
export function prepareFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    const probe = join(folder, `.probe-${process.pid}`);
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (error) {
    throw new DataFolderError(folder, diskError(error, 'folder-gone'));
  }
}
