import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findPageFile } from './page-files.ts';

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'move37-page-'));
  mkdirSync(join(root, 'page', 'matches'), { recursive: true });
  mkdirSync(join(root, 'page-other'));
  writeFileSync(join(root, 'page', 'index.html'), '<p>');
  writeFileSync(join(root, 'page', 'matches', 'a b.sgf'), '(;)');
  writeFileSync(join(root, 'page', 'no-type'), '');
  writeFileSync(join(root, 'secret.txt'), '');
  writeFileSync(join(root, 'page-other', 'secret.txt'), '');
});
afterAll(() => {
  rmSync(root, { recursive: true });
});

const find = (pathname: string) => findPageFile(join(root, 'page'), pathname);

describe('the files of the page', () => {
  it('are found by their path, with type and size', async () => {
    await expect(find('/')).resolves.toEqual({
      path: join(root, 'page', 'index.html'),
      type: 'text/html; charset=utf-8',
      bytes: 3,
    });
    await expect(find('/matches/a%20b.sgf')).resolves.toMatchObject({
      type: 'application/x-go-sgf',
    });
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/../page-other/secret.txt',
    '//etc/passwd',
    '/index.html%00.txt',
    '/%zz',
    '/no-type',
    '/matches',
    '/missing.js',
    '/c:/secret.txt',
  ])('are nothing else: %s', async (pathname) => {
    await expect(find(pathname)).resolves.toBeUndefined();
  });
});
