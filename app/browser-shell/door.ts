/**
 * Who may come in: the page that this server itself served, to whoever knows the token in its address. Programs of
 * other users of this machine do not know the token; pages of other sites have another origin, and names that are
 * made to point here have another host.
 */

import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

export type Entry =
  | { readonly kind: 'refused'; readonly status: number; readonly reason: string }
  /** `path` begins with a slash and comes after the token; still percent-encoded, without the query. */
  | { readonly kind: 'admitted'; readonly path: string };

export class Door {
  private readonly hosts: readonly string[];
  private readonly token: Buffer;

  constructor(port: number, token: string) {
    this.hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
    this.token = digest(token);
  }

  check(request: Pick<IncomingMessage, 'headers' | 'url' | 'method'>, upgrade: boolean): Entry {
    const { headers, url = '', method = '' } = request;
    if (!this.hosts.includes(headers.host ?? ''))
      return refused(421, 'This server has another name.');
    const { origin } = headers;
    const ours = this.hosts.some((host) => origin === `http://${host}`);
    // What a link or an address typed in cannot ask for says where it comes from.
    const mustSay = upgrade || (method !== 'GET' && method !== 'HEAD');
    if (origin === undefined ? mustSay : !ours) {
      return refused(403, 'Only the page of Move 37 itself may ask this.');
    }
    const site = headers['sec-fetch-site'];
    if (site !== undefined && site !== 'same-origin' && site !== 'none') {
      return refused(403, 'Other pages may not ask this.');
    }
    const [, token = '', path] = /^\/([^/?#]*)(\/[^?#]*)?/.exec(url) ?? [];
    if (!timingSafeEqual(digest(token), this.token)) {
      return refused(403, 'Open the whole address that Move 37 printed when it started.');
    }
    return { kind: 'admitted', path: path ?? '' };
  }
}

function refused(status: number, reason: string): Entry {
  return { kind: 'refused', status, reason };
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
