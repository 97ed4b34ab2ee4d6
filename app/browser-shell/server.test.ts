/** The server as programs on this machine meet it: over real sockets, with requests that a browser would not make. */

import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { decodeFrame, encodeFrame } from '../../engine/protocol/codec.ts';
import { RECORD_BYTES_MAX } from '../shared/journal.ts';
import { JournalFolder } from '../shared/disk/journal-folder.ts';
import { choosePort } from './options.ts';
import { startServer, type RunningServer, type ServerParts } from './server.ts';

const TOKEN = 'the-token';

let root: string;
let parts: ServerParts;
let server: RunningServer;
let origin: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'move37-server-'));
  mkdirSync(join(root, 'page', 'assets'), { recursive: true });
  mkdirSync(join(root, 'page-other'));
  writeFileSync(join(root, 'page', 'index.html'), '<p>');
  writeFileSync(join(root, 'page', 'assets', 'a.js'), 'a()');
  writeFileSync(join(root, 'secret.txt'), 'secret');
  writeFileSync(join(root, 'page-other', 'secret.txt'), 'secret');
  symlinkSync(root, join(root, 'page', 'out'));
});
afterAll(() => {
  rmSync(root, { recursive: true });
});
beforeEach(async () => {
  parts = {
    page: join(root, 'page'),
    token: TOKEN,
    journal: new JournalFolder(join(root, 'games')),
    info: { version: '1.2.3', notice: 'why the browser' },
    connectEngine: (transport) => {
      transport.onMessage((frame) => {
        transport.send({ echo: frame });
      });
    },
  };
  server = await startServer(parts, 0);
  origin = new URL(server.address).origin;
});
afterEach(() => server.close());

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Sends the path as it is; `fetch` would tidy it up. */
function ask(
  path: string,
  method = 'GET',
  headers: Readonly<Record<string, string>> = {},
  body?: string,
): Promise<Answer> {
  const { hostname, port } = new URL(server.address);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, method, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => (text += part));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text });
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

const within = (path: string, method?: string, body?: string): Promise<Answer> =>
  ask(`/${TOKEN}${path}`, method, { origin }, body);

describe('the address', () => {
  it('is on this machine and holds the token', () => {
    expect(server.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/the-token\/$/);
  });

  it('is another where a port is taken, unless that one is asked for', async () => {
    const port = Number(new URL(server.address).port);
    await expect(startServer(parts, port)).rejects.toMatchObject({ code: 'EADDRINUSE' });
    await expect(choosePort(port, (wanted) => startServer(parts, wanted))).rejects.toThrow(
      'in use by another program',
    );
  });
});

describe('the page’s files', () => {
  it('come with type, length and the content security policy', async () => {
    const page = await within('/');
    expect(page).toMatchObject({ status: 200, body: '<p>' });
    expect(page.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-length': '3',
      'x-content-type-options': 'nosniff',
    });
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
    await expect(within('/assets/a.js?v=1')).resolves.toMatchObject({ status: 200, body: 'a()' });
    await expect(within('/index.html', 'HEAD')).resolves.toMatchObject({ status: 200, body: '' });
  });

  it('are under the address with the slash', async () => {
    const { status, headers } = await ask(`/${TOKEN}?x=1`);
    expect({ status, to: headers.location }).toEqual({ status: 308, to: `/${TOKEN}/` });
  });

  it.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/../page-other/secret.txt',
    '/out/secret.txt',
    '//etc/passwd',
    '/index.html%00.txt',
    '/%zz',
    '/assets',
    '/assets/',
    '/missing.js',
  ])('are nothing outside their folder: %s', async (path) => {
    const { status, body, headers } = await within(path);
    expect({ status, body }).toEqual({ status: 404, body: 'Not found\n' });
    expect(headers['content-security-policy']).toContain("default-src 'none'");
  });

  it('can only be read', async () => {
    await expect(within('/index.html', 'PUT', 'x')).resolves.toMatchObject({ status: 405 });
  });
});

describe('without the right token, name or origin', () => {
  it.each(['/', '/index.html', '/wrong/index.html', '/wrong/api/info', `/${TOKEN}x/`])(
    'nothing is told: %s',
    async (path) => {
      const { status, body } = await ask(path);
      expect(status).toBe(403);
      expect(body).toContain('Open the whole address');
    },
  );

  it('nothing is told under another name', async () => {
    const answer = await ask(`/${TOKEN}/`, 'GET', { host: 'rebound.evil.org' });
    expect(answer).toMatchObject({ status: 421, body: 'This server has another name.\n' });
  });

  it('nothing is written', async () => {
    const evil = { origin: 'https://evil.org' };
    for (const headers of [{}, evil]) {
      const { status } = await ask(`/${TOKEN}/api/games/game-x`, 'PUT', headers, '(;)');
      expect(status).toBe(403);
    }
    await expect(within('/api/games/game-x')).resolves.toMatchObject({ status: 404 });
  });
});

describe('requests', () => {
  it('for what the shell says of itself', async () => {
    const { status, body } = await within('/api/info');
    expect({ status, info: JSON.parse(body) as unknown }).toEqual({
      status: 200,
      info: parts.info,
    });
  });

  it('keep games', async () => {
    await expect(within('/api/games/game-1', 'PUT', '(;C[碁])')).resolves.toMatchObject({
      status: 200,
    });
    await expect(within('/api/games/game-1')).resolves.toMatchObject({ body: '(;C[碁])' });
    const list = JSON.parse((await within('/api/games')).body) as unknown;
    expect(list).toMatchObject([{ id: 'game-1', bytes: Buffer.byteLength('(;C[碁])') }]);
    await within('/api/games/game-1', 'DELETE');
    const gone = await within('/api/games/game-1');
    expect(gone.status).toBe(404);
    expect(JSON.parse(gone.body)).toMatchObject({ code: 'not-there' });
  });

  it('say by a code what the disk refuses', async () => {
    rmSync(join(root, 'games'), { recursive: true });
    const { status, body } = await within('/api/games/game-1', 'PUT', '(;)');
    expect(status).toBe(500);
    expect(JSON.parse(body)).toMatchObject({ code: 'folder-gone' });
  });

  it.each([
    ['/api/games/..%2fsecret', 'GET', 400],
    ['/api/games/../secret', 'PUT', 400],
    ['/api/games/', 'GET', 400],
    ['/api/games/A', 'GET', 400],
    ['/api/games/a/b', 'DELETE', 400],
    ['/api/games/a', 'POST', 405],
    ['/api/games', 'DELETE', 405],
    ['/api/nothing', 'GET', 404],
  ])('that are not right are refused: %s %s', async (path, method, status) => {
    await expect(within(path, method)).resolves.toMatchObject({ status });
  });

  it('that are too large are refused', async () => {
    const { status, body } = await within(
      '/api/games/large',
      'PUT',
      'x'.repeat(RECORD_BYTES_MAX + 1),
    );
    expect(status).toBe(413);
    expect(JSON.parse(body)).toMatchObject({ code: 'too-large' });
    await expect(within('/api/games/large')).resolves.toMatchObject({ status: 404 });
  });
});

/** Resolves with the first frame that comes back, or the status that the connection was refused with. */
function socket(path: string, headers: Readonly<Record<string, string>>): Promise<unknown> {
  const opened = new WebSocket(`${origin.replace('http', 'ws')}${path}`, { headers });
  return new Promise((resolve, reject) => {
    opened.on('open', () => {
      opened.send(encodeFrame({ id: 1 }));
    });
    opened.on('message', (data: Buffer) => {
      resolve(decodeFrame(new Uint8Array(data)));
      opened.terminate();
    });
    opened.on('unexpected-response', (_request, { statusCode }) => {
      resolve(statusCode);
      opened.terminate();
    });
    opened.on('error', reject);
  });
}

describe('the way to the engine', () => {
  it('is open to the page', async () => {
    await expect(socket(`/${TOKEN}/engine`, { origin })).resolves.toEqual({ echo: { id: 1 } });
  });

  it('is shut to everybody else', async () => {
    await expect(socket(`/${TOKEN}/engine`, {})).resolves.toBe(403);
    await expect(socket(`/${TOKEN}/engine`, { origin: 'https://evil.org' })).resolves.toBe(403);
    await expect(socket('/wrong/engine', { origin })).resolves.toBe(403);
    await expect(socket(`/${TOKEN}/other`, { origin })).resolves.toBe(404);
    const rebound = { origin: 'http://rebound.evil.org', host: 'rebound.evil.org' };
    await expect(socket(`/${TOKEN}/engine`, rebound)).resolves.toBe(421);
  });
});
