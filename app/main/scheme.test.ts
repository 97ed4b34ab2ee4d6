import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ORIGIN, registerScheme, servePage, START_PAGE } from './scheme.ts';
import { fakeElectron } from './testkit/fake-electron.ts';

const { protocol } = fakeElectron().module;
const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; " +
  "media-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'move37-scheme-'));
  mkdirSync(join(root, 'page'));
  mkdirSync(join(root, 'page-other'));
  writeFileSync(join(root, 'page', 'index.html'), '<p>');
  writeFileSync(join(root, 'page', 'a.js'), 'a()');
  writeFileSync(join(root, 'secret.txt'), 'secret');
  writeFileSync(join(root, 'page-other', 'secret.txt'), 'secret');
  symlinkSync(join(root, 'secret.txt'), join(root, 'page', 'link.txt'));
  servePage(protocol, join(root, 'page'));
});
afterAll(() => {
  rmSync(root, { recursive: true });
});

/** As Electron asks: also with addresses that `Request` itself would tidy up. */
async function ask(url: string, method = 'GET'): Promise<Response> {
  const answer = protocol.handle.mock.calls[0]?.[1];
  if (!answer) throw new Error('Nothing answers for the scheme');
  return answer({ url, method } as Request);
}

describe('the scheme of the page', () => {
  it('is standard, secure, can be fetched from and streams, and has no further rights', () => {
    registerScheme(protocol);
    expect(protocol.registerSchemesAsPrivileged).toHaveBeenCalledExactlyOnceWith([
      {
        scheme: 'app',
        privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true },
      },
    ]);
    expect(new URL(START_PAGE).pathname).toBe('/index.html');
    expect(START_PAGE.startsWith(`${ORIGIN}/`)).toBe(true);
  });

  it('serves the files of the folder with their type, whatever the query', async () => {
    const page = await ask(START_PAGE);
    expect(page.status).toBe(200);
    await expect(page.text()).resolves.toBe('<p>');
    expect(page.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
    await expect((await ask(`${ORIGIN}/a.js?x=1#y`)).text()).resolves.toBe('a()');
    await expect((await ask(ORIGIN)).text()).resolves.toBe('<p>');
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/../page-other/secret.txt',
    '/%2e%2e%2fpage-other%2fsecret.txt',
    '//secret.txt',
    '/link.txt',
    '/index.html%00.txt',
    '/c:/secret.txt',
    '/%zz',
    '/missing.js',
  ])('serves nothing else: %s', async (path) => {
    const answer = await ask(ORIGIN + path);
    expect(answer.status).toBe(404);
    await expect(answer.text()).resolves.toBe('');
    expect(answer.headers.get('Content-Security-Policy')).toBe(CSP);
  });

  it('answers under no other name and to nothing but GET', async () => {
    for (const url of ['app://other/index.html', 'app://move37.evil/index.html', 'app:index.html'])
      expect((await ask(url)).status).toBe(403);
    expect((await ask('app://user@move37/index.html')).status).toBe(403);
    expect((await ask(START_PAGE, 'POST')).status).toBe(403);
  });

  it('puts every answer under the content security policy', async () => {
    for (const url of [START_PAGE, `${ORIGIN}/missing`, 'app://other/']) {
      const { headers } = await ask(url);
      expect(headers.get('Content-Security-Policy')).toBe(CSP);
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    }
  });
});
