/** The answers of the server, all under the headers of the page. */

import { createReadStream } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { HostError, type HostErrorCode } from '../shared/host-error.ts';
import { PAGE_HEADERS } from '../shared/page-headers.ts';
import type { PageFile } from '../shared/disk/page-files.ts';

export function replyJson(response: ServerResponse, status: number, value: unknown): void {
  const body = JSON.stringify(value);
  response.writeHead(status, {
    ...PAGE_HEADERS,
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': 'no-store',
  });
  response.end(body);
}

/** `code` where the page has words of its own for it. */
export function replyFailure(
  response: ServerResponse,
  status: number,
  error: string,
  code?: HostErrorCode,
): void {
  replyJson(response, status, { error, code });
}

export function replyText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, {
    ...PAGE_HEADERS,
    'Content-Type': 'text/plain; charset=utf-8',
    'Cache-Control': 'no-store',
  });
  response.end(text);
}

export function replyFile(
  request: IncomingMessage,
  response: ServerResponse,
  { path, type, bytes }: PageFile,
): void {
  response.writeHead(200, { ...PAGE_HEADERS, 'Content-Type': type, 'Content-Length': bytes });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  const file = createReadStream(path);
  file.on('error', () => response.destroy());
  response.on('close', () => file.destroy());
  file.pipe(response);
}

/** The body as text; rejects with a `HostError` as soon as it has more bytes than `limit`. */
export async function readBody(request: IncomingMessage, limit: number): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > limit) throw new HostError('too-large', `More than ${limit} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
