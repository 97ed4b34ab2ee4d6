/** The local server: the page's files, the journal, and the way to the engine, all behind the door. */

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { FRAME_BYTES_MAX } from '../../engine/protocol/limits.ts';
import { socketTransport } from '../../engine/protocol/socket-transport.ts';
import type { Transport } from '../../engine/protocol/transport.ts';
import { findPageFile } from '../shared/disk/page-files.ts';
import type { GameJournal } from '../shared/host.ts';
import { Door } from './door.ts';
import { answerJournal } from './journal-requests.ts';
import { replyFailure, replyFile, replyJson, replyText } from './replies.ts';

export interface ServerParts {
  /** Folder of the built renderer. */
  readonly page: string;
  readonly token: string;
  readonly journal: GameJournal;
  readonly info: { readonly version: string; readonly notice?: string };
  readonly connectEngine: (transport: Transport) => void;
}

export interface RunningServer {
  /** Where the page is, token included. */
  readonly address: string;
  close(): Promise<void>;
}

const GAMES = '/api/games';

/** Listens on this machine only. Port 0 means a free one. Rejects where the port cannot be had. */
export async function startServer(parts: ServerParts, port: number): Promise<RunningServer> {
  const server = createServer();
  const listening = await listen(server, port);
  const door = new Door(listening, parts.token);
  const sockets = new WebSocketServer({ noServer: true, maxPayload: FRAME_BYTES_MAX });
  server.on('request', (request, response) => {
    answer(door, parts, request, response).catch(() => response.destroy());
  });
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => undefined);
    const entry = door.check(request, true);
    if (entry.kind === 'refused') refuse(socket, entry.status);
    else if (entry.path !== '/engine') refuse(socket, 404);
    else {
      sockets.handleUpgrade(request, socket, head, (page) => {
        parts.connectEngine(socketTransport(page));
      });
    }
  });
  return {
    address: `http://127.0.0.1:${listening}/${parts.token}/`,
    close: () => close(server, sockets),
  };
}

async function answer(
  door: Door,
  { page, journal, info }: ServerParts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const entry = door.check(request, false);
  if (entry.kind === 'refused') {
    replyText(response, entry.status, `${entry.reason}\n`);
    return;
  }
  const { path } = entry;
  if (path === GAMES || path.startsWith(`${GAMES}/`)) {
    await answerJournal(journal, path.slice(GAMES.length), request, response);
    return;
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    replyFailure(response, 405, 'This can only be read');
  } else if (path === '/api/info') replyJson(response, 200, info);
  else if (path === '') {
    // Relative addresses in the page need the slash.
    response.writeHead(308, { Location: `${(request.url ?? '').split('?')[0] ?? ''}/` }).end();
  } else {
    const file = await findPageFile(page, path);
    if (file) replyFile(request, response, file);
    else replyText(response, 404, 'Not found\n');
  }
}

function refuse(socket: Duplex, status: number): void {
  socket.end(`HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => {
      server.off('error', reject);
      resolve();
    });
  });
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The server has no port');
  return address.port;
}

async function close(server: Server, sockets: WebSocketServer): Promise<void> {
  for (const socket of sockets.clients) socket.terminate();
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeAllConnections();
  await closed;
}
