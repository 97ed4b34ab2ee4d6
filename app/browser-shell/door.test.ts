import { describe, expect, it } from 'vitest';
import { Door } from './door.ts';

const TOKEN = 'a-long-token';
const door = new Door(4321, TOKEN);
const HOST = '127.0.0.1:4321';
const OWN = `http://${HOST}`;

type Headers = Readonly<Record<string, string | undefined>>;

function ask(url: string, headers: Headers, method = 'GET', upgrade = false) {
  return door.check({ url, method, headers: { host: HOST, ...headers } }, upgrade);
}

const status = (entry: ReturnType<typeof ask>): number =>
  entry.kind === 'refused' ? entry.status : 200;

describe('the door', () => {
  it('lets in whoever knows the token, and hands on the rest of the path', () => {
    expect(ask(`/${TOKEN}/`, {})).toEqual({ kind: 'admitted', path: '/' });
    expect(ask(`/${TOKEN}`, {})).toEqual({ kind: 'admitted', path: '' });
    expect(ask(`/${TOKEN}/api/games/a%20b?x=1`, { origin: OWN })).toEqual({
      kind: 'admitted',
      path: '/api/games/a%20b',
    });
    expect(status(ask(`/${TOKEN}/`, { host: 'localhost:4321' }))).toBe(200);
  });

  it.each([
    '/',
    '',
    `/${TOKEN}x/`,
    `/${TOKEN.slice(1)}/`,
    `/x/${TOKEN}/`,
    `//${TOKEN}/`,
    '/?a-long-token/',
  ])('is shut without the token: %s', (url) => {
    expect(status(ask(url, {}))).toBe(403);
  });

  it.each([
    undefined,
    'example.org',
    'example.org:4321',
    '127.0.0.1',
    '127.0.0.1:80',
    `${HOST}.example.org`,
  ])('has no other name, whatever points to it: %s', (host) => {
    expect(status(ask(`/${TOKEN}/`, { host }))).toBe(421);
  });

  it.each([
    'http://example.org',
    'null',
    'http://127.0.0.1:80',
    `https://${HOST}`,
    `${OWN}.example.org`,
  ])('is shut to pages of other origins: %s', (origin) => {
    expect(status(ask(`/${TOKEN}/`, { origin }))).toBe(403);
    expect(status(ask(`/${TOKEN}/engine`, { origin }, 'GET', true))).toBe(403);
  });

  it('wants to know where a change or a socket comes from', () => {
    for (const method of ['PUT', 'DELETE', 'POST']) {
      expect(status(ask(`/${TOKEN}/api/games/x`, {}, method))).toBe(403);
      expect(status(ask(`/${TOKEN}/api/games/x`, { origin: OWN }, method))).toBe(200);
    }
    expect(status(ask(`/${TOKEN}/engine`, {}, 'GET', true))).toBe(403);
    expect(status(ask(`/${TOKEN}/engine`, { origin: OWN }, 'GET', true))).toBe(200);
  });

  it('believes the browser that says another page asks', () => {
    expect(status(ask(`/${TOKEN}/`, { 'sec-fetch-site': 'cross-site' }))).toBe(403);
    expect(status(ask(`/${TOKEN}/`, { 'sec-fetch-site': 'same-site' }))).toBe(403);
    expect(status(ask(`/${TOKEN}/`, { 'sec-fetch-site': 'none' }))).toBe(200);
    expect(status(ask(`/${TOKEN}/`, { 'sec-fetch-site': 'same-origin' }))).toBe(200);
  });
});
