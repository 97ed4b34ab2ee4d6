/** The page's own scheme: `app://move37/` means the files of the built renderer and nothing else on disk. */

import { readFile } from 'node:fs/promises';
import type { Protocol } from 'electron';
import { findPageFile } from '../shared/disk/page-files.ts';
import { PAGE_HEADERS } from '../shared/page-headers.ts';

const SCHEME = 'app';
const HOST = 'move37';

export const ORIGIN = `${SCHEME}://${HOST}`;
export const START_PAGE = `${ORIGIN}/index.html`;

/** Must be called before the app is ready. */
export function registerScheme(protocol: Pick<Protocol, 'registerSchemesAsPrivileged'>): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true },
    },
  ]);
}

/** Serves the files of a folder under the scheme; must be called once the app is ready. */
export function servePage(protocol: Pick<Protocol, 'handle'>, folder: string): void {
  protocol.handle(SCHEME, (request) => answer(folder, request));
}

async function answer(folder: string, { url, method }: Request): Promise<Response> {
  const parts = /^app:\/\/([^/?#]*)(\/[^?#]*)?/.exec(url);
  if (method !== 'GET' || parts?.[1] !== HOST) return refused(403);
  const file = await findPageFile(folder, parts[2] ?? '/');
  if (!file) return refused(404);
  return new Response(new Uint8Array(await readFile(file.path)), {
    headers: { ...PAGE_HEADERS, 'Content-Type': file.type },
  });
}

function refused(status: number): Response {
  return new Response(null, { status, headers: PAGE_HEADERS });
}
