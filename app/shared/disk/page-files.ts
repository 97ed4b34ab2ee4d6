/** Which file of the renderer's folder a path of a URL means. Nothing outside the folder is ever meant. */

import { realpath, stat } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.sgf': 'application/x-go-sgf',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.mp3': 'audio/mpeg',
  '.wav': 'audio/wav',
  '.txt': 'text/plain; charset=utf-8',
};

export interface PageFile {
  readonly path: string;
  /** For the header Content-Type. */
  readonly type: string;
  readonly bytes: number;
}

/** `pathname` begins with a slash and is still percent-encoded; a folder means its index.html. */
export async function findPageFile(
  folder: string,
  pathname: string,
): Promise<PageFile | undefined> {
  const name = decoded(pathname);
  if (name === undefined || /[\\\0:]/.test(name)) return undefined;
  const root = resolve(folder);
  const path = resolve(join(root, name.endsWith('/') ? `${name}index.html` : name));
  const type = TYPES[extname(path).toLowerCase()];
  if (!path.startsWith(root + sep) || type === undefined) return undefined;
  try {
    const [inside, real] = await Promise.all([realpath(root), realpath(path)]);
    const facts = await stat(real);
    const ours = facts.isFile() && real.startsWith(inside + sep);
    return ours ? { path, type, bytes: facts.size } : undefined;
  } catch {
    return undefined;
  }
}

function decoded(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
}
