/** The real server on a free port, with a journal on disk and an engine that repeats what it hears. */

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { socketTransport } from '../../engine/protocol/socket-transport.ts';
import type { Transport } from '../../engine/protocol/transport.ts';
import { JournalFolder } from '../shared/disk/journal-folder.ts';
import { RECORD_BYTES_MAX } from '../shared/journal.ts';
import { startServer, type RunningServer } from './server.ts';

const folder = mkdtempSync(join(tmpdir(), 'move37-server-'));
const token = 'token-of-the-test';
let server: RunningServer;
let origin = '';
const transports: Transport[] = [];

beforeAll(async () => {
  mkdirSync(join(folder, 'page'));
  writeFileSync(join(folder, 'page', 'index.html'), '<p>board</p>');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  server = await startServer(
    {
      page: join(folder, 'page'),
      token,
      journal: new JournalFolder(join(folder, 'games')),
      info: { version: '1.2.3', notice: 'why it is a browser' },
      connectEngine: (transport) => {
        transports.push(transport);
        transport.onMessage((frame) => {
          transport.send(frame);
        });
      },
    },
    0,
  );
  origin = new URL(server.address).origin;
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Without the tidying of paths that `fetch` does. */
function get(path: string): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(origin);
    const asked = request({ hostname, port, path }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text: string) => (body += text));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, body });
      });
    });
    asked.on('error', reject).end();
  });
}

const api = (path: string, init: RequestInit = {}): Promise<Response> =>
  fetch(new URL(path, server.address), { ...init, headers: { Origin: origin } });

describe('files', () => {
  it('are those of the page, under its policy', async () => {
    const response = await fetch(server.address);
    expect(await response.text()).toBe('<p>board</p>');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    const bare = await fetch(server.address.replace(/\/$/, ''), { redirect: 'manual' });
    expect([bare.status, bare.headers.get('location')]).toEqual([308, `/${token}/`]);
    const head = await fetch(server.address, { method: 'HEAD' });
    expect([head.status, head.headers.get('content-length')]).toEqual([200, '12']);
  });

  it.each([
    '../secret.txt',
    '%2e%2e/secret.txt',
    '..%2fsecret.txt',
    '..%5csecret.txt',
    'none.html',
  ])('are no others: %s', async (path) => {
    const { status, body } = await get(`/${token}/${path}`);
    expect(status).toBe(404);
    expect(body).not.toContain('secret');
  });

  it('are not had without the token, nor written with it', async () => {
    expect((await get('/index.html')).status).toBe(403);
    expect((await get('/')).status).toBe(403);
    expect((await api('index.html', { method: 'POST' })).status).toBe(405);
  });
});

describe('the journal', () => {
  it('keeps, lists, reads and forgets games', async () => {
    expect((await api('api/games/g-1', { method: 'PUT', body: '(;B[aa]C[手])' })).status).toBe(200);
    expect(readFileSync(join(folder, 'games', 'g-1.sgf'), 'utf8')).toBe('(;B[aa]C[手])');
    expect(await (await api('api/games')).json()).toMatchObject([{ id: 'g-1', bytes: 14 }]);
    expect(await (await api('api/games/g-1')).text()).toBe('(;B[aa]C[手])');
    expect((await api('api/games/g-1', { method: 'DELETE' })).status).toBe(200);
    expect((await api('api/games/g-1')).status).toBe(404);
  });

  it('refuses what is no game', async () => {
    expect((await api('api/games/..%2fg', { method: 'PUT', body: '(;)' })).status).toBe(400);
    expect((await api('api/games/g-1', { method: 'POST', body: '(;)' })).status).toBe(405);
    const body = 'x'.repeat(RECORD_BYTES_MAX + 1);
    expect((await api('api/games/g-2', { method: 'PUT', body })).status).toBe(413);
    expect((await fetch(new URL('api/games/g-3', server.address), { method: 'PUT' })).status).toBe(
      403,
    );
    expect(await (await api('api/games')).json()).toEqual([]);
  });

  it('stands beside what the page asks about the program', async () => {
    expect(await (await api('api/info')).json()).toEqual({
      version: '1.2.3',
      notice: 'why it is a browser',
    });
  });
});

describe('the way to the engine', () => {
  const open = (path: string, from: string): Promise<WebSocket> =>
    new Promise((resolve, reject) => {
      const socket = new WebSocket(new URL(path, server.address.replace('http', 'ws')), {
        origin: from,
      });
      socket.on('open', () => {
        resolve(socket);
      });
      socket.on('error', reject);
    });

  it('carries frames there and back, and ends with the server', async () => {
    const socket = await open('engine', origin);
    expect(transports).toHaveLength(1);
    const page = socketTransport(socket);
    const heard = new Promise((resolve) => {
      page.onMessage(resolve);
    });
    page.send({ id: 1, ownership: new Float32Array([0.5, -1]) });
    expect(await heard).toEqual({ id: 1, ownership: new Float32Array([0.5, -1]) });
    socket.close();
    await new Promise((resolve) => {
      transports[0]?.onClose(() => {
        resolve(undefined);
      });
    });
  });

  it('is shut to other pages and other paths', async () => {
    await expect(open('engine', 'http://example.org')).rejects.toThrow('403');
    await expect(open('elsewhere', origin)).rejects.toThrow('404');
    expect(transports).toHaveLength(1);
  });
});
