/** What the system says about files, as a `HostError`. */

import { HostError, type HostErrorCode } from '../host-error.ts';

const CODES: Readonly<Partial<Record<string, HostErrorCode>>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EACCES: 'not-permitted',
  EPERM: 'not-permitted',
  EROFS: 'not-permitted',
  EFBIG: 'too-large',
};

/** `missing`: what it means here that a name is not there. */
export function diskError(error: unknown, missing: 'folder-gone' | 'not-there'): HostError {
  if (error instanceof HostError) return error;
  const message = error instanceof Error ? error.message : String(error);
  const said = error instanceof Error && 'code' in error ? String(error.code) : '';
  const code = said === 'ENOENT' || said === 'ENOTDIR' ? missing : CODES[said];
  return new HostError(code ?? 'disk-failed', message, { cause: error });
}
