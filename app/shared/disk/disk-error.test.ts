import { expect, it } from 'vitest';
import { diskError } from './disk-error.ts';

const systemError = (code: string): Error => Object.assign(new Error(`${code}: said`), { code });

it.each([
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EACCES', 'not-permitted'],
  ['EPERM', 'not-permitted'],
  ['EROFS', 'not-permitted'],
  ['EFBIG', 'too-large'],
  ['ENOENT', 'folder-gone'],
  ['ENOTDIR', 'folder-gone'],
  ['EIO', 'disk-failed'],
])('%s is told as %s, with what the system said', (said, code) => {
  const error = systemError(said);
  expect(diskError(error, 'folder-gone')).toMatchObject({ code, message: `${said}: said` });
});

it('a name that is not there may be what should be read', () => {
  expect(diskError(systemError('ENOENT'), 'not-there').code).toBe('not-there');
});
