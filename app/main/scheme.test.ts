import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { registerScheme, servePage } from './scheme.ts';

const folder = mkdtempSync(join(tmpdir(), 'move37-scheme-'));
const page = join(folder, 'page');

beforeAll(() => {
  mkdirSync(page);
  writeFileSync(join(page, 'index.html'), '<p>board</p>');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function served(url: string, method = 'GET'): Promise<Response> {
  let answer: (request: Request) => Response | Promise<Response> = () => new Response();
  servePage({ handle: (_scheme, handler) => (answer = handler) }, page);
  // A `Request` of Node takes no scheme of ours.
  return Promise.resolve(answer({ url, method } as Request));
}

describe("the page's scheme", () => {
  it('is a secure origin of its own', () => {
    const registerSchemesAsPrivileged = vi.fn();
    registerScheme({ registerSchemesAsPrivileged });
    expect(registerSchemesAsPrivileged).toHaveBeenCalledExactlyOnceWith([
      {
        scheme: 'app',
        privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true },
      },
    ]);
  });

  it('serves the page under its content security policy', async () => {
    const response = await served('app://move37/index.html?x#y');
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('<p>board</p>');
    expect(response.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
    const policy = response.headers.get('Content-Security-Policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toContain('unsafe');
  });

  it.each([
    ['app://move37/../secret.txt', 404],
    ['app://move37/%2e%2e/secret.txt', 404],
    ['app://move37/..%2fsecret.txt', 404],
    ['app://move37/..%5csecret.txt', 404],
    ['app://move37//etc/passwd', 404],
    ['app://move37/missing.html', 404],
    ['app://move37/%', 404],
    ['app://elsewhere/index.html', 403],
    ['file:///etc/passwd', 403],
  ])('serves nothing else: %s', async (url, status) => {
    const response = await served(url);
    expect(response.status).toBe(status);
    expect(await response.text()).toBe('');
  });

  it('only reads', async () => {
    expect((await served('app://move37/index.html', 'POST')).status).toBe(403);
  });
});
