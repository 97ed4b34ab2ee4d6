import { describe, expect, it } from 'vitest';
import { Door } from './door.ts';

const TOKEN = 'k3Yx-secret';
const door = new Door(37037, TOKEN);

interface Request {
  readonly method?: string;
  readonly url?: string;
  readonly upgrade?: boolean;
  readonly headers?: Readonly<Record<string, string>>;
}

function check({ method = 'GET', url = `/${TOKEN}/a`, upgrade = false, headers = {} }: Request) {
  return door.check({ method, url, headers: { host: '127.0.0.1:37037', ...headers } }, upgrade);
}

const statusOf = (request: Request): number => {
  const entry = check(request);
  return entry.kind === 'refused' ? entry.status : 200;
};

describe('the door', () => {
  it('lets in who knows the token, under both names of this machine', () => {
    expect(check({})).toEqual({ kind: 'admitted', path: '/a' });
    expect(check({ headers: { host: 'localhost:37037' } }).kind).toBe('admitted');
  });

  it('gives the path after the token, as it was written and without the query', () => {
    expect(check({ url: `/${TOKEN}/a%2fb/../c?x=/y#z` })).toMatchObject({ path: '/a%2fb/../c' });
    expect(check({ url: `/${TOKEN}/` })).toMatchObject({ path: '/' });
    expect(check({ url: `/${TOKEN}` })).toMatchObject({ path: '' });
    expect(check({ url: `/${TOKEN}?x` })).toMatchObject({ path: '' });
  });

  it.each([
    '/',
    '',
    '//',
    '*',
    '/a',
    `/${TOKEN}x/a`,
    `/${TOKEN.slice(1)}/a`,
    `/${TOKEN.toUpperCase()}/a`,
    `/a/${TOKEN}/`,
    `/?${TOKEN}`,
    `//${TOKEN}/a`,
    `http://127.0.0.1:37037/${TOKEN}/a`,
  ])('is shut without the right token: %s', (url) => {
    expect(statusOf({ url })).toBe(403);
  });

  it.each([
    'move37.evil.org:37037',
    'move37.evil.org',
    '127.0.0.1',
    '127.0.0.1:80',
    '127.0.0.1:370370',
    'localhost',
    '[::1]:37037',
    '0.0.0.0:37037',
    '',
  ])('is shut to other names, which may be made to point here: %s', (host) => {
    expect(statusOf({ headers: { host } })).toBe(421);
  });

  it('is shut to requests without a name', () => {
    expect(door.check({ method: 'GET', url: `/${TOKEN}/a`, headers: {} }, false)).toMatchObject({
      status: 421,
    });
  });

  it.each(['https://github.com', 'http://127.0.0.1:8080', 'https://127.0.0.1:37037', 'null', ''])(
    'is shut to pages of another origin: %j',
    (origin) => {
      expect(statusOf({ headers: { origin } })).toBe(403);
      expect(statusOf({ headers: { origin }, method: 'PUT' })).toBe(403);
      expect(statusOf({ headers: { origin }, upgrade: true })).toBe(403);
    },
  );

  it('asks everything but reading for its origin', () => {
    for (const method of ['PUT', 'DELETE', 'POST', 'OPTIONS'])
      expect(statusOf({ method })).toBe(403);
    expect(statusOf({ upgrade: true })).toBe(403);
    expect(statusOf({ method: 'HEAD' })).toBe(200);
    const headers = { origin: 'http://127.0.0.1:37037' };
    expect(statusOf({ method: 'PUT', headers })).toBe(200);
    expect(statusOf({ upgrade: true, headers: { origin: 'http://localhost:37037' } })).toBe(200);
  });

  it.each([
    ['cross-site', 403],
    ['same-site', 403],
    ['same-origin', 200],
    ['none', 200],
  ])('where the browser says the request is %s: %i', (site, status) => {
    expect(statusOf({ headers: { 'sec-fetch-site': site } })).toBe(status);
  });
});
