/** What the dialogs say of files and folders that cannot be used: in the user's language, then as the system said it. */

import { DataFolderError } from '../shared/disk/data-folder.ts';
import type { HostError } from '../shared/host-error.ts';
import type { Words } from './words.ts';

export function refusalText(words: Words, path: string, { code, message }: HostError): string {
  return [path, words.fileReasons[code] ?? words.otherReason, message].join('\n\n');
}

/** `error`: why the journal cannot be opened. */
export function gamesLostText(words: Words, error: unknown): string {
  if (!(error instanceof DataFolderError)) {
    return [words.otherReason, error instanceof Error ? error.message : String(error)].join('\n\n');
  }
  const { folder, cause } = error;
  return [
    folder,
    words.folderReasons[cause.code] ?? words.otherReason,
    words.folderRemedy,
    cause.message,
  ].join('\n\n');
}
